package org.moothall.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.Text;

/// All that is held about who holds a receipt, as one document.
///
/// @param number   the case's own number
/// @param lasting  since when, as they said: `today`, `days`, `weeks`, `months`; blank where they did not
/// @param who      blank where nothing was said, and where it is erased
/// @param kept     how many days after the end who they are is kept; null where the city has no rule
/// @param erased   what was erased already, and when
public record Everything(
        String receipt,
        String number,
        Instant since,
        String channel,
        Text kind,
        Text place,
        Reporter who,
        String said,
        List<Answer> answers,
        String lasting,
        String placeHelp,
        List<String> files,
        List<Happened> history,
        List<Sent> letters,
        List<Read> readings,
        @Nullable Integer kept,
        List<Erased> erased) {

    /// What the kind of matter asked; what was said, in the city's words where it was chosen.
    public record Answer(Text question, List<Text> said) {}

    /// @param what   verb of the entry
    /// @param office who did it; blank for the reporter and machines
    /// @param to     the office that it went to; blank where it stayed
    public record Happened(Instant at, String what, String by, Text office, Text to, String said, List<String> files) {}

    /// @param ways how it went, with what became of each
    /// @param file where it lies in the ZIP; null where nobody can read it any more
    public record Sent(
            String number,
            String title,
            Instant at,
            List<String> ways,
            @Nullable String file) {}

    /// @param what     `identity` or `words`
    /// @param office   blank where the platform used an address and no person read it
    /// @param sentence in the words of who read it
    public record Read(Instant at, String what, Text office, String reason, String sentence) {}

    public record Erased(Instant at, String what) {}

    /// Whose it is alone may print it.
    @Override
    public String toString() {
        return "Everything[" + receipt + "]";
    }
}
