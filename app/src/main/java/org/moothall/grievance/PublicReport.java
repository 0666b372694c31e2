package org.moothall.grievance;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;
import org.moothall.kernel.Text;
import org.moothall.places.Spot;
import org.moothall.procedure.Procedure;

/// A public matter as everybody may see it: no persons, the place as coarse as the kind of matter asks.
///
/// @param lead      key of the office that owns it
/// @param changedAt of its last entry
/// @param due       the last date that the city has promised and still owes
/// @param closedAt  null while it is not closed
/// @param reply     what the office last answered; blank before
/// @param reporters how many stand behind it
public record PublicReport(
        CaseId caseId,
        String number,
        String matter,
        String title,
        String description,
        List<String> attachments,
        String area,
        Text place,
        @Nullable Spot spot,
        Procedure.Phase phase,
        String lead,
        Instant receivedAt,
        Instant changedAt,
        @Nullable Instant due,
        @Nullable Instant closedAt,
        String reply,
        int reporters) {

    /// What a public list shall show, newest first.
    ///
    /// @param areas   keys of areas, leaf areas as a rule; empty for all
    /// @param matters keys of leaf matters; empty for all
    /// @param open    true for those not answered yet, false for answered and closed ones, null for both
    /// @param after   the last one seen, for the next page
    public record Query(
            List<String> areas,
            List<String> matters,
            @Nullable Boolean open,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Place after,
            int most) {}

    /// Where in the list one stands.
    public record Place(Instant receivedAt, CaseId caseId) {}

    /// Possessive, and begun only where a word does, as a text of one letter would else take its length squared.
    private static final Pattern MAIL = Pattern.compile("(?:\\G|(?<![\\w.+-]))[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++");
    /// Nine digits or more, however they are grouped: telephone and identity-card numbers, never dates or case numbers.
    /// Not of any length: each group costs some of the stack.
    private static final Pattern LONG_NUMBER = Pattern.compile(
            "(?<![0-9A-Za-z-])" + "(?:\\d{200,}+|\\+?\\(?\\d(?:[ ().-]{0,2}\\d){8,200}[Xx]?(?![0-9:-]))");

    /// A resident's words as everybody may read them: mail addresses and long numbers are taken out. Names stay where
    /// people wrote them: no rule could tell them from the names of streets.
    public static String words(String said) {
        if (said.indexOf('@') < 0 && digits(said) < 9) return said;
        return LONG_NUMBER.matcher(MAIL.matcher(said).replaceAll("[…]")).replaceAll("[…]");
    }

    private static int digits(String said) {
        var digits = 0;
        for (var i = 0; i < said.length(); i++) if (Character.isDigit(said.charAt(i))) digits++;
        return digits;
    }

    public Place listed() {
        return new Place(receivedAt, caseId);
    }
}
