package org.moothall.channels;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Reading;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads `channels.yaml`; secrets do not stand in it but in the installation's settings.
@Component
@Order(65)
class ChannelsPart implements CityPart {

    private static final String FILE = "channels.yaml", KIND = "channels", WEBHOOK = "webhook", RECEIPTS = "receipts";

    private volatile CityChannels channels = CityChannels.NONE;

    CityChannels channels() {
        return channels;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        if (folder.has(FILE)) folder.mapping(FILE, reading).ifPresent(ChannelsPart::read);
    }

    private static void read(Entry file) {
        file.only("site", "inside", "webhooks", "sms", "voice");
        if (file.has("site")) url(file, "site", Set.of("https", "http"));
        file.words("inside");
        var inside = Set.copyOf(file.words("inside"));
        for (var webhook : file.entries("webhooks")) {
            webhook.only("key", "url");
            called(webhook, inside);
            webhook.item(WEBHOOK);
        }
        for (var name : List.of("sms", "voice"))
            file.entry(name).ifPresent(gateway -> {
                gateway(gateway, inside);
                if (gateway.has(RECEIPTS) && !file.has("site"))
                    gateway.fault(
                            RECEIPTS,
                            "Nothing says how the gateway reaches these pages.",
                            "Add site: https://… to the file, or take receipts out.");
            });
        file.item(KIND, KIND);
    }

    private static void gateway(Entry gateway, Set<String> inside) {
        gateway.only("url", "type", "body", "headers", "taken", "receipts");
        called(gateway, inside);
        var type = gateway.word("type");
        if (type.isPresent() && !Set.of("json", "form").contains(type.get()))
            gateway.fault("type", "“%s” is no type of a body.".formatted(type.get()), "Write json or form.");
        gateway.word("body")
                .filter(body -> !body.contains("{to}") || !body.contains("{text}"))
                .ifPresent(body -> gateway.fault(
                        "body",
                        "The body does not say where number and text stand.",
                        "Put {to} and {text} where the gateway wants them."));
        for (var header : gateway.entries("headers")) {
            header.only("name", "value");
            header.word("name");
            header.word("value");
        }
        gateway.maybeWord("taken");
        gateway.entry(RECEIPTS).ifPresent(receipts -> receipts(gateway, receipts));
    }

    private static void receipts(Entry gateway, Entry receipts) {
        receipts.only("delivered", "failed");
        for (var field : List.of("delivered", "failed"))
            if (receipts.words(field).isEmpty())
                receipts.fault(
                        field,
                        "No word says that a message was %s.".formatted(field),
                        "Write what the gateway calls with, as delivered: [DELIVRD] and failed: [UNDELIV, EXPIRED].");
        if (!gateway.maybeWord("body").orElse("").contains("{receipt}"))
            gateway.fault(
                    "body",
                    "The gateway is not told where its receipts go.",
                    "Put {receipt} where it wants the address that it calls, or take receipts out.");
    }

    /// An address that is called: encrypted, but for hosts of the city's own net.
    private static void called(Entry of, Set<String> inside) {
        url(of, "url", Set.of("https", "http"))
                .filter(url -> url.getScheme().equals("http") && !inside.contains(url.getHost()))
                .ifPresent(url -> of.fault(
                        "url",
                        "“%s” is not encrypted.".formatted(url),
                        "Write https://, or name the host under inside: where it is of the city's own net."));
    }

    private static java.util.Optional<URI> url(Entry of, String field, Set<String> schemes) {
        return of.word(field).flatMap(word -> {
            try {
                var url = new URI(word);
                if (url.getHost() != null && url.getScheme() != null && schemes.contains(url.getScheme()))
                    return java.util.Optional.of(url);
            } catch (java.net.URISyntaxException e) {
                // named below, with all that is no address
            }
            of.fault(field, "“%s” is no address.".formatted(word), "Write it as https://host.example/path.");
            return java.util.Optional.empty();
        });
    }

    @Override
    public void use(CityItems items) {
        channels =
                items.find(KIND, KIND).map(item -> item.as(CityChannels.class)).orElse(CityChannels.NONE);
    }
}
