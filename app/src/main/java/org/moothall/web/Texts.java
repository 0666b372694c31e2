package org.moothall.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.moothall.kernel.Language;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The words of all pages: `org/moothall/<module>/texts.properties` and `texts_zh_CN.properties`, each key
/// beginning with its module's name.
@Component
public class Texts {

    private final Properties en = read("texts.properties");
    private final Properties zh = read("texts_zh_CN.properties");
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /// Fills `{0}`, `{1}` … as `java.text.MessageFormat` does; an apostrophe is written `’`.
    public String get(Language language, String key, Object... args) {
        var pattern = switch (language) {
            case EN -> en.getProperty(key);
            case ZH -> zh.getProperty(key);
        };
        if (pattern == null) throw new IllegalArgumentException("no text for " + key + " in " + language);
        if (args.length == 0) return pattern;
        var format = formats.computeIfAbsent(language + " " + key, k -> new MessageFormat(pattern, language.locale()));
        synchronized (format) {
            return format.format(args);
        }
    }

    private static Properties read(String file) {
        var all = new Properties();
        try {
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:org/moothall/*/" + file))
                try (var in = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    all.load(in);
                }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
