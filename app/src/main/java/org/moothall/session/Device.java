package org.moothall.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A device in a few words, out of what its browser says of itself: enough to know one's own again, and nothing more is
/// kept.
final class Device {

    /// In this order: each names itself and, to be liked, some of those that come after it.
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("MicroMessenger", "WeChat"),
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Safari", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("OpenHarmony", "HarmonyOS"),
            Map.entry("HarmonyOS", "HarmonyOS"),
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS", "macOS"),
            Map.entry("Linux", "Linux"));

    private Device() {}

    /// As “Firefox, Android”; empty where the browser says nothing that we know.
    static String of(@Nullable String agent) {
        var words = agent == null ? "" : agent;
        return Stream.of(first(BROWSERS, words), first(SYSTEMS, words))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> first(List<Map.Entry<String, String>> known, String words) {
        return known.stream()
                .filter(one -> words.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
