package org.moothall.how;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.moothall.deadline.Happening;
import org.moothall.deadline.TimeLimit;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Procedure.Step;
import org.moothall.procedure.Verb;

/// A procedure as a picture: its steps one below the other, as narrow as a phone, with ways on to the right and
/// ways back to the left. All in attributes, so that it looks the same in a page that allows no style and in a
/// file.
public final class Drawing {

    static final int WIDTH = 360;
    static final int LEFT = 26;
    private static final int BOX = WIDTH - 2 * LEFT;
    private static final int PAD = 10;
    static final int GAP = 22;
    private static final String INK = "#15212b";
    static final String QUIET = "#46555f";
    private static final String BRAND = "#0d4a57";
    static final String LINE = "#75858f";

    private final Procedure procedure;
    private final Spoken spoken;
    private final StringBuilder svg = new StringBuilder();
    private final List<String> names;
    private final Map<String, Integer> top = new HashMap<>();
    private final Map<String, Integer> bottom = new HashMap<>();

    public Drawing(Procedure procedure, Spoken spoken) {
        this.procedure = procedure;
        this.spoken = spoken;
        this.names = List.copyOf(procedure.steps().keySet());
    }

    /// One line of a box.
    private record Line(String words, double size, String fill, boolean bold) {}

    public String svg() {
        var y = 2;
        for (var name : names) {
            top.put(name, y);
            y = box(name, y);
            bottom.put(name, y);
            y += GAP;
        }
        var ways = new Ways(names, top, bottom, svg);
        for (var to : names)
            ways.to(
                    to,
                    names.stream()
                            .filter(name -> spoken.leads(procedure, name).containsKey(to))
                            .toList());
        var height = y - GAP + 2;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-label="%s" \
                font-family="Segoe UI, system-ui, Noto Sans, PingFang SC, Microsoft YaHei, Noto Sans SC, sans-serif">
                %s</svg>
                """.formatted(WIDTH, height, WIDTH, height, escaped(label()), svg);
    }

    private String label() {
        return spoken.t("how.drawn", spoken.t(procedure.title()), names.size());
    }

    private int box(String name, int y) {
        var step = procedure.step(name);
        var lines = lines(name, step);
        var height = 2 * PAD - 4 + lines.stream().mapToInt(Drawing::height).sum();
        var closed = step.phase() == Phase.CLOSED;
        add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"%s\" stroke=\"%s\"/>"
                .formatted(LEFT, y, BOX, height, closed ? "#e6edf0" : "#ffffff", LINE));
        add("<rect x=\"%d\" y=\"%d\" width=\"4\" height=\"%d\" fill=\"%s\"/>"
                .formatted(LEFT, y, height, closed ? QUIET : BRAND));
        var at = y + PAD - 2;
        for (var line : lines) {
            at += height(line);
            add("<text x=\"%d\" y=\"%d\" font-size=\"%s\" fill=\"%s\"%s>%s</text>"
                    .formatted(
                            LEFT + PAD + 4,
                            at - 5,
                            line.size(),
                            line.fill(),
                            line.bold() ? " font-weight=\"600\"" : "",
                            escaped(line.words())));
        }
        return y + height;
    }

    private List<Line> lines(String name, Step step) {
        var lines = new ArrayList<Line>();
        wrap("%d. %s".formatted(number(name), spoken.t(step.title())), 15, INK, true, lines);
        wrap(spoken.turn(step), 13, QUIET, false, lines);
        for (var limit : owed(name)) {
            wrap("◷ " + spoken.t(limit.title()), 13.5, BRAND, true, lines);
            wrap(spoken.length(limit) + " · " + cited(limit), 13, INK, false, lines);
        }
        spoken.leads(procedure, name)
                .forEach((to, verbs) -> wrap("→ %d  %s".formatted(number(to), verbs), 13, INK, false, lines));
        return lines;
    }

    /// Where a legal figure stands, short; of a promise that it is one.
    private String cited(TimeLimit limit) {
        var source = limit.source();
        if (limit.kind() == TimeLimit.Kind.PROMISE) return spoken.kind(limit);
        return source == null ? spoken.t(limit.basis()) : spoken.article(source.article());
    }

    /// The limits that somebody can keep at this step.
    private List<TimeLimit> owed(String name) {
        var step = procedure.step(name);
        return procedure.running(name).stream()
                .filter(limit -> step.moves().keySet().stream()
                        .anyMatch(verb -> verb != Verb.WITHDRAW
                                && verb != Verb.LAPSE
                                && Happening.named(limit.until(), verb.key(), name)))
                .toList();
    }

    private static void wrap(String words, double size, String fill, boolean bold, List<Line> into) {
        for (var line : Wrapped.lines(words, bold ? size * 1.17 : size * 1.04, BOX - 2 * PAD - 6))
            into.add(new Line(line, size, fill, bold));
    }

    private static int height(Line line) {
        return (int) Math.ceil(line.size() * 1.42);
    }

    private int number(String name) {
        return names.indexOf(name) + 1;
    }

    private void add(String element) {
        svg.append(element).append('\n');
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
