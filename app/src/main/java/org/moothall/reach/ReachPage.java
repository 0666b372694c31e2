package org.moothall.reach;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.channels.Channel;
import org.moothall.channels.Channels;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// How alarms reach me: my addresses, their order, my quiet time.
///
/// @param cityEmail what the city's folder names; null where it names none
/// @param push      what a browser needs to let itself be called; null where this installation cannot
public record ReachPage(
        List<Reach.Own> own,
        @Nullable String cityEmail,
        Channels channels,
        @Nullable String push,
        boolean fresh,
        Form form)
        implements Page {

    static final List<Channel.Kind> TYPED = List.of(Channel.Kind.SMS, Channel.Kind.EMAIL, Channel.Kind.VOICE);

    public List<Part.Choice> kinds(Reader reader) {
        return TYPED.stream()
                .map(kind -> new Part.Choice(kind.name(), reader.t(kind.text()), missing(kind, reader)))
                .toList();
    }

    private @Nullable String missing(Channel.Kind kind, Reader reader) {
        return channels.on(kind) ? null : reader.t("reach.off");
    }

    public List<Part.Choice> firsts(Reader reader) {
        return Arrays.stream(Channel.Kind.values())
                .filter(kind -> kind != Channel.Kind.APP && kind != Channel.Kind.WEBHOOK)
                .map(kind -> new Part.Choice(kind.name(), reader.t(kind.text()), missing(kind, reader)))
                .toList();
    }

    public List<Part.Choice> languages(Reader reader) {
        return List.of(
                new Part.Choice("", reader.t("reach.language.both")),
                new Part.Choice("EN", reader.nameOf(org.moothall.kernel.Language.EN)),
                new Part.Choice("ZH", reader.nameOf(org.moothall.kernel.Language.ZH)));
    }

    /// “Text message: 5550 1234”; of a browser only that it is one.
    public String words(Reach.Own own, Reader reader) {
        var kind = reader.t(own.channel().text());
        return own.channel() == Channel.Kind.PUSH ? kind : reader.t("reach.address", kind, own.address());
    }

    @Override
    public int status() {
        return form.status();
    }
}
