package org.moothall.channels;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What `channels.yaml` says.
///
/// @param site     where staff reach the city's Moothall, for links in messages
/// @param inside   hosts of the city's own net that may be called
/// @param webhooks by their keys
/// @param sms      the city's gateway for text messages; null where it has none
/// @param voice    the same for calls that are read out
public record CityChannels(
        @Nullable String site,
        @Nullable List<String> inside,
        @Nullable List<Webhook> webhooks,
        @Nullable Gateway sms,
        @Nullable Gateway voice) {

    /// What is filled in.
    static final Pattern FIELD = Pattern.compile("\\{(to|text|link|id|receipt|secret)}");

    static final CityChannels NONE = new CityChannels(null, null, null, null, null);

    public record Webhook(String key, String url) {}

    /// How a gateway wants to be asked. `{to}`, `{text}`, `{link}`, `{id}`, `{receipt}` and `{secret}` are filled in,
    /// written as the body's type asks for.
    ///
    /// @param type  of the body: `json` or `form`
    /// @param taken what its answer holds where it took the message; null where a good code is enough
    /// @param receipts null where it confirms nothing
    public record Gateway(
            String url,
            String type,
            String body,
            @Nullable List<Header> headers,
            @Nullable String taken,
            @Nullable Receipts receipts) {}

    /// What a gateway calls `{receipt}` with: one of these words in it says what came of the message.
    public record Receipts(List<String> delivered, List<String> failed) {

        Came read(String said) {
            if (failed.stream().anyMatch(said::contains)) return Came.FAILED;
            return delivered.stream().anyMatch(said::contains) ? Came.DELIVERED : Came.ON_ITS_WAY;
        }
    }

    public record Header(String name, String value) {}

    /// Without a stroke at its end; blank where the city has not said it.
    String pages() {
        return site == null ? "" : site.replaceAll("/+$", "");
    }

    Optional<Gateway> gateway(Channel.Kind kind) {
        return switch (kind) {
            case SMS -> Optional.ofNullable(sms);
            case VOICE -> Optional.ofNullable(voice);
            default -> Optional.empty();
        };
    }

    boolean allowed(String host) {
        return inside != null && inside.contains(host);
    }

    Optional<String> webhook(String key) {
        return Optional.ofNullable(webhooks).orElse(List.of()).stream()
                .filter(one -> one.key().equals(key))
                .map(Webhook::url)
                .findFirst();
    }
}
