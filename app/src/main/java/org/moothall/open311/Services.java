package org.moothall.open311;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.moothall.city.City;
import org.moothall.kernel.Digest;
import org.moothall.kernel.Language;
import org.moothall.matters.Matter;
import org.moothall.matters.MatterTree;
import org.moothall.matters.Matters;
import org.moothall.matters.Question;
import org.moothall.web.Texts;
import org.moothall.wire.Format;
import org.moothall.wire.Sheet;
import org.springframework.stereotype.Component;

/// What can be reported: every kind of matter that a resident can choose is a service, its key the
/// service code.
@Component
class Services {

    private final Matters matters;
    private final City city;
    private final Texts texts;
    private final Open311Store store;
    private final Clock clock;
    private final Settings settings;
    private volatile Written written;

    Services(Matters matters, City city, Texts texts, Open311Store store, Clock clock, Settings settings) {
        this.matters = matters;
        this.city = city;
        this.texts = texts;
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.written = new Written(null, Map.of());
    }

    /// The lists of one tree of matters, written once a format and language.
    private record Written(@Nullable MatterTree tree, Map<String, byte[]> lists) {}

    byte[] list(Format format, Language language) {
        var tree = matters.tree();
        var now = written;
        if (now.tree() != tree) written = now = new Written(tree, new ConcurrentHashMap<>());
        return now.lists().computeIfAbsent(format + " " + language, key -> list(tree, format, language));
    }

    private byte[] list(MatterTree tree, Format format, Language language) {
        var sheet = format.sheet().list("services");
        for (var matter : tree.leaves())
            sheet.thing("service")
                    .text("service_code", matter.key())
                    .text("service_name", matter.name().in(language))
                    .text("description", description(tree, matter, language))
                    .bare("metadata", !matter.questions().isEmpty())
                    .text("type", settings.tokens() ? "batch" : "realtime")
                    .text("keywords", String.join(", ", keywords(matter, language)))
                    .text("group", tree.require(matter.path().getFirst()).name().in(language))
                    .end();
        return sheet.end().bytes();
    }

    /// The branch that the group and the name leave unsaid.
    private static String description(MatterTree tree, Matter matter, Language language) {
        var path = matter.path();
        var name = matter.name().in(language);
        if (path.size() < 3) return name;
        var branch = tree.require(path.get(path.size() - 2)).name().in(language);
        return switch (language) {
            case EN -> branch + ": " + name;
            case ZH -> branch + "：" + name;
        };
    }

    private static List<String> keywords(Matter matter, Language language) {
        return switch (language) {
            case EN -> matter.wordsEn();
            case ZH -> matter.wordsZh();
        };
    }

    byte[] definition(Matter matter, Format format, Language language) {
        var sheet = format.sheet()
                .thing("service_definition")
                .text("service_code", matter.key())
                .list("attributes");
        var order = 1;
        for (var question : matter.questions()) attribute(sheet, question, order++, language);
        return sheet.end().end().bytes();
    }

    private void attribute(Sheet sheet, Question question, int order, Language language) {
        var datatype = datatype(question.type());
        sheet.thing("attribute")
                .bare("variable", true)
                .text("code", question.key())
                .text("datatype", datatype)
                .bare("required", question.required())
                .text("datatype_description", texts.get(language, "open311.datatype." + datatype))
                .bare("order", order)
                .text("description", question.text().in(language));
        if (!question.choices().isEmpty()) {
            sheet.list("values");
            for (var choice : question.choices())
                sheet.thing("value")
                        .text("key", choice.key())
                        .text("name", choice.name().in(language))
                        .end();
            sheet.end();
        }
        sheet.end();
    }

    private static String datatype(Question.Type type) {
        return switch (type) {
            case TEXT -> "text";
            case NUMBER -> "number";
            case DATE -> "datetime";
            case CHOICE, OFFICE -> "singlevaluelist";
            case CHOICES -> "multivaluelist";
        };
    }

    /// @param base the address that Moothall is reached under, without a slash at the end
    byte[] discovery(String base, Format format, Language language) {
        var since = store.edition(Digest.sha256(list(Format.JSON, Language.EN)), clock.instant());
        var changeset = Requests.moment(since, city.settings().zone());
        var about = city.settings();
        var sheet = format.sheet()
                .thing("discovery")
                .text("changeset", changeset)
                .text(
                        "contact",
                        texts.get(
                                language,
                                "open311.contact",
                                about.name().in(language),
                                or(about.phone()),
                                or(about.email())))
                .text("key_service", texts.get(language, "open311.key-service", or(about.email())))
                .list("endpoints");
        for (var edition : Edition.values())
            sheet.thing("endpoint")
                    .text("specification", "http://wiki.open311.org/GeoReport_v2")
                    .text("url", base + edition.path())
                    .text("changeset", changeset)
                    .text("type", edition.type())
                    .list("formats")
                    .text("format", "text/xml")
                    .text("format", "application/json")
                    .end()
                    .end();
        return sheet.end().end().bytes();
    }

    private static String or(@Nullable String said) {
        return said == null ? "—" : said;
    }

    /// The endpoint, and its twin where everything is checked and nothing kept.
    enum Edition {
        PRODUCTION("/open311/v2"),
        TEST("/open311/test/v2");

        private final String path;

        Edition(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }

        String type() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Edition of(String path) {
            return path.startsWith(TEST.path) ? TEST : PRODUCTION;
        }
    }
}
