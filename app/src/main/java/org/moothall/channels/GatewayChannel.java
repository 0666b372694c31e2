package org.moothall.channels;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/// A gateway of the city's, asked by HTTP in the words that the city's folder says: text messages, or calls that are
/// read out.
final class GatewayChannel implements Channel {

    private final Kind kind;
    private final Outgoing outgoing;
    private final ChannelsPart setting;
    private final String secret;

    GatewayChannel(Kind kind, Outgoing outgoing, ChannelsPart setting, String secret) {
        this.kind = kind;
        this.outgoing = outgoing;
        this.setting = setting;
        this.secret = secret;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    private Optional<CityChannels.Gateway> gateway() {
        return setting.channels().gateway(kind);
    }

    @Override
    public boolean on() {
        return gateway().isPresent();
    }

    @Override
    public Reply send(Note note, String address) {
        var gateway = gateway();
        return gateway.isEmpty() ? Reply.failed(Reply.Why.OFF) : send(gateway.get(), note, address);
    }

    private Reply send(CityChannels.Gateway gateway, Note note, String address) {
        var json = gateway.type().equals("json");
        UnaryOperator<String> written = json ? GatewayChannel::inJson : GatewayChannel::inForm;
        var request = HttpRequest.newBuilder()
                .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(filled(gateway.body(), note, address, written)));
        for (var header : headers(gateway.headers()))
            request.header(header.name(), header.value().replace("{secret}", secret));
        try {
            return reply(outgoing.call(request, URI.create(gateway.url())), gateway.taken());
        } catch (Outgoing.NotReached e) {
            return Reply.failed(e.why());
        }
    }

    private static List<CityChannels.Header> headers(@Nullable List<CityChannels.Header> written) {
        return written == null ? List.of() : written;
    }

    private static Reply reply(Outgoing.Answer answer, @Nullable String taken) {
        var said = answer.reply();
        return said instanceof Reply.Taken && taken != null && !answer.body().contains(taken)
                ? new Reply.Failed(Reply.Why.REFUSED, answer.code())
                : said;
    }

    /// In one go: what is filled in is not looked at again.
    private String filled(String body, Note note, String address, UnaryOperator<String> written) {
        return CityChannels.FIELD.matcher(body).replaceAll(field -> {
            var value = switch (field.group(1)) {
                case "to" -> address;
                case "text" -> kind == Kind.SMS ? note.whole() : note.text();
                case "link" -> note.link();
                case "id" -> note.id();
                case "receipt" -> receipt(note);
                default -> secret;
            };
            return java.util.regex.Matcher.quoteReplacement(written.apply(value));
        });
    }

    private String receipt(Note note) {
        return note.name().isEmpty() ? "" : setting.channels().pages() + "/receipts/" + note.name();
    }

    private static String inJson(String value) {
        var quoted = StringNode.valueOf(value).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String inForm(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
