package org.moothall.handover;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.duties.Names;
import org.moothall.presence.Presence;
import org.moothall.roster.Desk;
import org.moothall.shift.Changeover;
import org.moothall.shift.Handover;
import org.moothall.shift.Standing;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// Handing over a post of a desk: what is to do now, and what was signed before.
///
/// @param change  null while no change of shifts is near
/// @param paper   what is signed of it; null where nothing is
/// @param here    who comes, where the post asks for checking in
/// @param begun   whether the shift that comes has begun
/// @param turn    what the reader may do; null while no change is near
/// @param refused whether what was just done came too late: it is another one by now
/// @param past    the newest first
public record HandoverPage(
        Form form,
        Names names,
        Desk desk,
        Desk.Post post,
        List<Desk.Post> posts,
        @Nullable Changeover change,
        Handover.@Nullable Paper paper,
        List<Presence> here,
        boolean begun,
        Standing.@Nullable Turn turn,
        boolean refused,
        List<Handover.Paper> past)
        implements Page {

    @Override
    public int status() {
        return refused ? 409 : form.status();
    }

    public String title(Reader reader) {
        return reader.t("handover.title", reader.t(desk.name()), reader.t(post.name()));
    }

    public List<Part.Link> links(Reader reader) {
        return posts.stream()
                .map(one -> new Part.Link(reader.t(one.name()), at(one), one.equals(post)))
                .toList();
    }

    private String at(Desk.Post one) {
        return "%s?desk=%s&post=%s".formatted(HandoverPages.PATH, desk.key(), one.key());
    }

    public String act(String act) {
        return "%s/%s/%s/%s".formatted(HandoverPages.PATH, desk.key(), post.key(), act);
    }

    /// Who holds the post, or hands it over when.
    public String state(Reader reader) {
        var now = Objects.requireNonNull(change);
        return reader.t(
                begun ? "handover.holds" : "handover.ahead",
                people(now.goers(), reader),
                people(now.comers(), reader),
                reader.words().when(now.at()));
    }

    public String people(List<String> people, Reader reader) {
        return String.join(
                reader.t("duties.and"),
                people.stream().map(person -> names.of(person, reader)).toList());
    }

    public boolean signs() {
        return turn != null && turn.signs();
    }

    public boolean accepts() {
        return turn != null && turn.accepts();
    }

    public boolean takesAlone() {
        return turn != null && turn.alone();
    }

    public boolean approves() {
        return turn != null && turn.leads();
    }

    public static String kind(Handover.Item item, Reader reader) {
        return reader.t("handover.kind." + item.kind().name().toLowerCase(Locale.ROOT));
    }

    public static String words(Handover.Item item, Reader reader) {
        var due = item.due();
        return due == null
                ? item.words()
                : reader.t("handover.by", reader.words().when(due), item.words());
    }

    /// “Signed by … at …”, a sentence each.
    public List<String> signatures(Handover.Paper of, Reader reader) {
        var first = of.handover().reason() == null ? "handover.signed" : "handover.alone";
        return Stream.concat(
                        Stream.of(sentence(
                                first, of.handover().signedBy(), of.handover().signedAt(), reader)),
                        of.signatures().stream()
                                .map(one -> sentence(
                                        "handover.signed."
                                                + one.signedAs().name().toLowerCase(Locale.ROOT),
                                        one.person(),
                                        one.at(),
                                        reader)))
                .toList();
    }

    private String sentence(String key, String person, Instant at, Reader reader) {
        return reader.t(key, names.of(person, reader), reader.words().when(at));
    }

    /// What it still waits for; empty once it is accepted.
    public static String waits(Handover.Paper of, Reader reader) {
        if (of.accepted()) return "";
        return reader.t(of.signed(Handover.As.COMING) ? "handover.waits.leader" : "handover.waits.coming");
    }
}
