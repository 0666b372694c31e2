package org.moothall.channels;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Calls what the city's settings name, and nothing private that they do not name: no redirect is followed, and
/// an answer has its time and its size.
@Component
public class Outgoing {

    private static final int MOST_BYTES = 64 * 1024;

    private final ChannelsPart setting;
    private final Duration patience;
    private final HttpClient client;

    Outgoing(ChannelsPart setting, @Value("${moothall.channel-patience:10s}") Duration patience) {
        this.setting = setting;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /// What came back.
    public record Answer(int code, String body) {

        /// What the code alone says.
        public Reply reply() {
            if (code >= 200 && code < 300) return new Reply.Taken("");
            if (code == 401 || code == 403) return new Reply.Failed(Reply.Why.SETTINGS, code);
            if (code == 404 || code == 410) return new Reply.Failed(Reply.Why.NO_ADDRESS, code);
            return new Reply.Failed(code == 429 || code >= 500 ? Reply.Why.BUSY : Reply.Why.REFUSED, code);
        }
    }

    /// What did not come to an answer.
    public static final class NotReached extends Exception {

        private static final long serialVersionUID = 1;

        private final Reply.Why why;

        NotReached(Reply.Why why) {
            super(why.name());
            this.why = why;
        }

        public Reply.Why why() {
            return why;
        }
    }

    public Answer call(HttpRequest.Builder request, URI address) throws NotReached {
        check(address);
        var asked = client.sendAsync(
                request.uri(address).timeout(patience).build(),
                BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES));
        try {
            var answer = asked.get(2 * patience.toMillis(), TimeUnit.MILLISECONDS); // the body has its time, too
            return new Answer(answer.statusCode(), answer.body());
        } catch (ExecutionException | TimeoutException e) {
            asked.cancel(true);
            throw new NotReached(Reply.Why.UNREACHABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReached(Reply.Why.UNREACHABLE);
        }
    }

    /// Java keeps what a name resolved to for half a minute: the call goes where this looked.
    private void check(URI address) throws NotReached {
        var host = address.getHost();
        if (host == null) throw new NotReached(Reply.Why.NO_ADDRESS);
        if (setting.channels().allowed(host)) return;
        if (!"https".equals(address.getScheme())) throw new NotReached(Reply.Why.PRIVATE);
        try {
            if (Arrays.stream(InetAddress.getAllByName(host)).anyMatch(Outgoing::hidden))
                throw new NotReached(Reply.Why.PRIVATE);
        } catch (UnknownHostException e) {
            throw new NotReached(Reply.Why.UNREACHABLE);
        }
    }

    static boolean hidden(InetAddress address) {
        var bytes = address.getAddress();
        var unique = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc; // fc00::/7
        var shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64; // 100.64.0.0/10
        return unique
                || shared
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
