package org.moothall.follow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Office;
import org.moothall.kernel.Text;
import org.moothall.maps.MapPicture;
import org.moothall.timekeeper.Chronicle;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;

/// A case as its reporter sees it: whose turn it is, what was promised, what was answered, what happened.
///
/// @param receipt the number in the reporter's hand; `number` is the case's
/// @param now     whose turn, in a title and a sentence
/// @param asked   what the office asks; null where it asks nothing
/// @param reply   what the office last answered; null before
/// @param letters all that were issued and are this reporter's to read
/// @param may     what the reporter may do: `answer`, `rate`, `reopen`, `add`, `withdraw`, `appeal`, `new-facts`
/// @param own     that a leader looks after it personally; null where none does
/// @param callBack whether they want to be called once it is answered; null where no telephone was left
/// @param looked  every opening of the reporter's identity
/// @param read    every opening of what was said, null where that is not sealed
public record MyCasePage(
        Form form,
        String receipt,
        String number,
        String title,
        Text kind,
        Instant since,
        Now now,
        @Nullable String asked,
        List<Promised> promises,
        @Nullable Reply reply,
        List<Sent> letters,
        List<String> may,
        boolean reviews,
        Chronicle chronicle,
        Office office,
        @Nullable String own,
        Text place,
        Text within,
        @Nullable MapPicture map,
        int reporters,
        boolean named,
        List<Looked> looked,
        @Nullable List<Looked> read,
        InHand.Link link,
        Among among,
        @Nullable Boolean callBack,
        boolean conflict)
        implements Page {

    public record Now(String stage, String title, String text) {}

    /// One of several who stand behind the case.
    ///
    /// @param joined null where the case is the one that was reported
    /// @param parts  numbers of the parts that the receipt opens, too
    /// @param rated  what this one said of the answer, in words; blank where they did not
    /// @param joining where the others of a joint petition add themselves, for its representatives
    /// @param back   when this one took their report back; null where they did not
    public record Among(
            @Nullable Joined joined,
            List<String> parts,
            String rated,
            @Nullable Instant back,
            @Nullable String joining) {}

    /// @param number the case that was joined
    /// @param why    as the office wrote it
    public record Joined(String number, Instant at, String why) {}

    /// A promise and the limit that proves its date.
    public record Promised(Part.Promise promise, String limit) {}

    public record Reply(String office, Instant at, String text, List<Part.File> files) {}

    /// A letter to the reporter: where its files are, and each way it goes with what became of it.
    public record Sent(String title, String number, Instant at, String address, List<Way> ways) {}

    /// @param unserved whether it could not be served this way
    public record Way(String words, boolean unserved) {}

    /// A reading of the reporter's identity, or of what they said.
    ///
    /// @param office  null where the platform used the address and no person read it
    public record Looked(@Nullable Text office, Instant at, long minutes, String reason, String sentence) {}

    public boolean may(String what) {
        return may.contains(what);
    }

    @Override
    public int status() {
        return conflict ? 409 : form.status();
    }
}
