package org.moothall.reach;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.channels.Channel;
import org.moothall.channels.Channels;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// How alarms reach me: my addresses, their order, my quiet time.
///
/// @param own  in the order in which they are tried
/// @param gone when one of my browsers could not be called any more and was taken out; null for not lately
/// @param push      what a browser needs to let itself be called; null where this installation cannot
public record ReachPage(
        List<Reach.Own> own,
        @Nullable Instant gone,
        Channels channels,
        @Nullable String push,
        boolean fresh,
        Form form) implements Page {

    static final List<Channel.Kind> TYPED = List.of(Channel.Kind.SMS, Channel.Kind.EMAIL, Channel.Kind.VOICE);

    public List<Part.Choice> kinds(Reader reader) {
        return TYPED.stream()
                .map(kind -> new Part.Choice(kind.name(), reader.t(kind.text()), missing(kind, reader)))
                .toList();
    }

    private @Nullable String missing(Channel.Kind kind, Reader reader) {
        return channels.on(kind) ? null : reader.t("reach.off");
    }

    public List<Part.Choice> languages(Reader reader) {
        return List.of(
                new Part.Choice("", reader.t("reach.language.both")),
                new Part.Choice("EN", reader.nameOf(org.moothall.kernel.Language.EN)),
                new Part.Choice("ZH", reader.nameOf(org.moothall.kernel.Language.ZH)));
    }

    /// “Text message: 5550 1234”; of a browser only that it is one.
    public String words(Reach.Own own, Reader reader) {
        if (own.id() == null) return reader.t("reach.city-email", own.address());
        var kind = reader.t(own.channel().text());
        return own.channel() == Channel.Kind.PUSH ? kind : reader.t("reach.address", kind, own.address());
    }

    public String at(Reach.Own own, String act) {
        return "%s/%s/%s".formatted(ReachPages.PATH, own.id() == null ? "city" : own.id(), act);
    }

    static String field(UUID id) {
        return "way-" + id;
    }

    public String field(Reach.Own own) {
        return "way-" + (own.id() == null ? "city" : own.id());
    }

    /// Whether a code waits to be typed in.
    public boolean waits(Reach.Own own, Reader reader) {
        return own.codeAt() != null && own.codeAt().plus(Proofs.HOLDS).isAfter(reader.now());
    }

    public String proof(Reach.Own own, Reader reader) {
        var at = own.provenAt();
        return at == null
                ? reader.t("reach.unproven")
                : reader.t("reach.proven", reader.words().shortDate(at));
    }

    public String off(Reach.Own own, Reader reader) {
        return channels.on(own.channel()) ? "" : reader.t("reach.off");
    }

    @Override
    public int status() {
        return form.status();
    }
}
