package org.moothall.how;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.moothall.kernel.Language;
import org.moothall.packs.Pack;
import org.moothall.packs.Packs;
import org.moothall.procedure.Procedure;
import org.moothall.web.Texts;

/// `docs/procedures` is what the packs say, drawn and in tables.
class DrawnProceduresTest {

    private static final Path DRAWN = Path.of("target", "procedures");
    private static final Path DOCS = Path.of("..", "docs", "procedures");
    private static final Texts TEXTS = new Texts();
    private static final List<Pack> PACKS = new Packs().all();

    @Test
    void the_drawings_in_docs_are_those_of_the_packs() throws IOException {
        var files = new ArrayList<String>();
        for (var pack : PACKS) {
            files.add(write(pack.name() + ".md", sheet(pack)));
            for (var procedure : pack.procedures())
                for (var language : Language.values())
                    files.add(write(picture(procedure, language), drawing(procedure, language)));
        }
        assertThat(PACKS).hasSize(4);
        for (var file : files)
            assertThat(DOCS.resolve(file))
                    .withFailMessage(
                            "docs/procedures/%s is out of date; run: cp app/target/procedures/* docs/procedures/", file)
                    .hasSameTextualContentAs(DRAWN.resolve(file));
        try (var there = Files.list(DOCS)) {
            assertThat(there.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(files);
        }
    }

    @Test
    void every_step_and_every_limit_is_in_the_drawing() {
        for (var pack : PACKS)
            for (var procedure : pack.procedures()) {
                var spoken = new Spoken(TEXTS, Language.ZH);
                var drawn = drawing(procedure, Language.ZH).replaceAll("<[^>]*>|\\s", "");
                for (var step : procedure.steps().values()) assertThat(drawn).contains(bare(spoken.t(step.title())));
                for (var limit : procedure.limits())
                    if (limit.within().values().stream()
                            .noneMatch(one -> one.written().equals("given")))
                        assertThat(drawn)
                                .as(pack.name() + " " + limit.key())
                                .contains(bare(spoken.t(limit.title())), bare(spoken.length(limit)));
            }
    }

    @Test
    void no_line_is_wider_than_its_box() {
        for (var words : List.of(
                "Regulations on Petition Work, articles 31, 32, 34: sixty calendar days, and thirty more",
                "《信访工作条例》第三十一条、第三十二条、第三十四条：六十日，经批准可以延长三十日",
                "Internationalisierung 与 English 混排，没有问题"))
            assertThat(Wrapped.lines(words, 14, 200))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(line -> assertThat(Wrapped.width(line, 14)).isLessThan(216))
                    .noneMatch(line -> line.startsWith("，") || line.startsWith("。"));
    }

    private static String bare(String words) {
        return Drawing.escaped(words).replaceAll("\\s", "");
    }

    private static String drawing(Procedure procedure, Language language) {
        return new Drawing(procedure, new Spoken(TEXTS, language)).svg();
    }

    private static String picture(Procedure procedure, Language language) {
        return procedure.procedure() + "." + language.tag() + ".svg";
    }

    private static String write(String name, String content) throws IOException {
        Files.createDirectories(DRAWN);
        Files.writeString(DRAWN.resolve(name), content);
        return name;
    }

    private static String sheet(Pack pack) {
        var en = new Spoken(TEXTS, Language.EN);
        var lines = new ArrayList<String>();
        lines.add("# %s (`%s`)\n".formatted(pack.title().en(), pack.name()));
        lines.add(
                "%s, %s. %s, %s, in force since %s. Version %d. Written by a test from `city/packs/%s`; do not edit.\n"
                        .formatted(
                                pack.title().zh(),
                                pack.jurisdiction().zh(),
                                pack.jurisdiction().en(),
                                pack.basis().en(),
                                pack.inForce(),
                                pack.version(),
                                pack.name()));
        for (var procedure : pack.procedures()) procedure(procedure, en, lines);
        if (!pack.settings().isEmpty()) {
            lines.add("## What the city decides\n");
            lines.add("| setting | default | why it is no law |\n|---|---|---|");
            pack.settings()
                    .forEach(setting -> lines.add("| `%s`: %s, %s | `%s` | %s |"
                            .formatted(
                                    setting.key(),
                                    setting.title().en(),
                                    setting.title().zh(),
                                    setting.byDefault(),
                                    setting.source().en())));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void procedure(Procedure procedure, Spoken en, List<String> lines) {
        lines.add("## %s, %s (`%s`)\n"
                .formatted(procedure.title().en(), procedure.title().zh(), procedure.procedure()));
        lines.add(String.join(
                " ",
                Stream.of(Language.values())
                        .map(language ->
                                "![%s](%s)".formatted(procedure.title().in(language), picture(procedure, language)))
                        .toList()));
        lines.add("\n| clock | who owes what | limit | source |\n|---|---|---|---|");
        for (var limit : procedure.limits())
            lines.add("| `%s` | %s, %s | %s%s | %s |"
                    .formatted(
                            limit.key(),
                            limit.title().en(),
                            limit.title().zh(),
                            en.length(limit),
                            en.pauses(limit).stream().map(pause -> ". " + pause).reduce("", String::concat),
                            en.source(limit)));
        lines.add("");
    }
}
