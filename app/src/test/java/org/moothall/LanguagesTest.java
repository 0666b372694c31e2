package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Both languages say the same things, in the same places, each used and each there.
class LanguagesTest {

    private static final String TEXTS = "app/src/main/resources/org/moothall";

    @Test
    void both_languages_are_in_step_with_each_other_and_with_the_pages() {
        var sources = Sources.files(List.of("app/src/main/java", "app/src/main/jte"), ".java", ".jte").stream()
                .map(Sources::read)
                .toList();
        assertThat(new Languages(texts("texts.properties"), texts("texts_zh_CN.properties"), sources).faults())
                .isEmpty();
    }

    @Test
    void what_is_out_of_step_would_be_noticed() {
        var en = Map.of(
                "alarm",
                Map.of(
                        "alarm.rings",
                        "{0} rings",
                        "alarm.idle",
                        "quiet",
                        "bell.rings",
                        "ding",
                        "alarm.late",
                        "it's late {"));
        var zh = Map.of(
                "alarm", Map.of("alarm.rings", "响了 {1}", "alarm.only", "只有", "bell.rings", "叮", "alarm.late", " "));
        var sources = List.of(
                "reader.t(\"alarm.rings\", who) t(\"alarm.gone\") t(\"nothing.\" + x)", "\"bell.\" + \"alarm.late\"");
        assertThat(new Languages(en, zh, sources).faults())
                .containsExactlyInAnyOrder(
                        "alarm.idle has no Chinese text",
                        "alarm.only has no English text",
                        "alarm.rings fills other places in Chinese than in English",
                        "bell.rings stands in the module alarm without its name",
                        "bell.rings stands in the module alarm without its name",
                        "alarm.late is empty",
                        "alarm.late has a straight apostrophe; write ’",
                        "alarm.idle is used nowhere",
                        "alarm.gone is used and has no text",
                        "nothing. is used and has no text");
    }

    private static Map<String, Map<String, String>> texts(String name) {
        var all = new TreeMap<String, Map<String, String>>();
        for (var file : Sources.files(List.of(TEXTS), name))
            if (file.endsWith(name)) all.put(String.valueOf(file.getName(file.getNameCount() - 2)), keys(file));
        return all;
    }

    private static Map<String, String> keys(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var keys = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> keys.put(key, properties.getProperty(key)));
        return keys;
    }
}
