package org.moothall.follow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Office;
import org.moothall.kernel.Text;
import org.moothall.maps.MapPicture;
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
/// @param callBack whether they want to be called once it is answered; null where no telephone was left
/// @param seen    every opening of the reporter's identity
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
        List<Part.Happening> happenings,
        Office office,
        Text place,
        Text within,
        @Nullable MapPicture map,
        int reporters,
        boolean named,
        List<Looked> looked,
        String link,
        @Nullable Boolean callBack,
        boolean conflict)
        implements Page {

    public record Now(String stage, String title, String text) {}

    /// A promise and the limit that proves its date.
    public record Promised(Part.Promise promise, String limit) {}

    public record Reply(String office, Instant at, String text, List<Part.File> files) {}

    /// A letter to the reporter: where its files are, and each way it goes with what became of it.
    public record Sent(String title, String number, Instant at, String address, List<Way> ways) {}

    /// @param unserved whether it could not be served this way
    public record Way(String words, boolean unserved) {}

    /// An opening of the reporter's identity.
    public record Looked(Text office, Instant at, long minutes, String reason, String sentence) {}

    public boolean may(String what) {
        return may.contains(what);
    }

    @Override
    public int status() {
        return conflict ? 409 : form.status();
    }
}
