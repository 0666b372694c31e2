package org.moothall.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.kernel.Text;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Verb;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.moothall.worklist.Worklist;
import org.moothall.worklist.Worklist.Group;
import org.moothall.worklist.Worklist.View;

/// A list of cases with its filters.
///
/// @param form    the filters as the address has them
/// @param next    where the next page begins; empty on the last
/// @param groups  how many by deadline; empty for lists that are not by deadline
/// @param office  name of the one that is asked for; null for none
public record WorkPage(
        View view,
        Form form,
        List<Row> rows,
        String next,
        Map<Group, Integer> groups,
        WorkTabs tabs,
        List<Worklist.SavedView> views,
        List<Part.Choice> kinds,
        List<Part.Choice> districts,
        @Nullable Text office)
        implements Page {

    private static final List<String> FILTERS =
            List.of("q", "kind", "district", "stage", "due", "passed", "own", "office");

    /// How often a case changed hands that is passed around, at least.
    static final String PASSED = "2";

    /// @param limit title of the limit whose clock leads
    /// @param kind  the branch of the matter tree
    /// @param hands how often it changed hands
    /// @param hint  where its line of work would send it, or what is owed on it; null where there is neither
    /// @param found the act in whose words it was found; null where it was by its report, or not by words
    public record Row(
            CaseFile file,
            Text limit,
            Text step,
            Text kind,
            int hands,
            @Nullable Page hint,
            @Nullable Verb found) {

        public String tone(Reader reader) {
            var due = file.nextDue();
            if (due == null || file.waiting() || !file.open()) return "";
            return switch (reader.words().mark(due)) {
                case LATE -> "mh-row--late";
                case TODAY -> "mh-row--due";
                case SOON, FINE, PAUSED, KEPT, OPEN -> "";
            };
        }

        public Part.Clock clock(Reader reader) {
            var due = file.nextDue();
            var words = reader.words();
            var closed = file.closedAt();
            if (closed != null && due == null)
                return new Part.Clock(Part.Mark.KEPT, reader.t("desk.closed"), words.shortDate(closed), -1);
            if (file.waiting()) {
                var until = due == null ? reader.t(limit) : reader.t("desk.due", reader.t(limit), words.shortDate(due));
                return new Part.Clock(Part.Mark.PAUSED, reader.t("desk.paused"), until, -1);
            }
            if (due == null) return new Part.Clock(Part.Mark.FINE, reader.t("desk.no-clock"), "", -1);
            return new Part.Clock(
                    words.mark(due), words.left(due), reader.t("desk.due", reader.t(limit), words.when(due)), -1);
        }

        /// “Found in: replied”; blank where it was found by its report.
        public String foundIn(Reader reader) {
            return found == null ? "" : reader.t("desk.found-in", foundBy(reader));
        }

        String foundBy(Reader reader) {
            return found == null ? "" : reader.t("desk.verb." + found.key());
        }

        public String place(Reader reader) {
            return reader.t(new Text(file.placeEn(), file.placeZh()));
        }

        /// What is to be done; nothing more once it is closed and no clock runs.
        public String next(Reader reader) {
            if (file.closedAt() != null && file.nextDue() == null) return "";
            return reader.t("desk.next." + file.phase().name().toLowerCase(Locale.ROOT));
        }
    }

    public String path() {
        return path(view);
    }

    /// Whether cases can be ticked, to hand several over at once.
    public boolean ticks() {
        return view == View.MINE || view == View.OFFICE || view == View.TO_ACCEPT;
    }

    static String path(View view) {
        return switch (view) {
            case MINE -> "/work";
            case OFFICE -> "/work/office";
            case TO_ACCEPT -> "/work/unassigned";
            case ELSEWHERE -> "/work/elsewhere";
            case TO_DECIDE -> "/work/to-decide";
            case OWN -> "/work/own";
            case CLOSED -> "/work/closed";
            case TRIAGE -> "/triage";
            case FOUND -> "/search";
        };
    }

    static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title(Reader reader) {
        return reader.t("desk.view." + key(view));
    }

    /// The key of the menu's entry under which this list is.
    public String menu() {
        return view == View.TRIAGE ? "desk.menu.triage" : "desk.menu.work";
    }

    public List<Part.Link> tabs(Reader reader) {
        return tabs.links(reader, path());
    }

    public List<Part.Choice> own(Reader reader) {
        return List.of(new Part.Choice("only", reader.t("desk.filter.own")));
    }

    static String number(Reader reader, int number) {
        return number > Worklist.BOUND
                ? reader.t("desk.more-than", reader.words().number(Worklist.BOUND))
                : reader.words().number(number);
    }

    /// The counts by deadline as the page shows them; each is a filter.
    public List<GroupLink> groupLinks(Reader reader) {
        return groups.entrySet().stream()
                .map(group -> new GroupLink(
                        mark(group.getKey()),
                        number(reader, group.getValue()),
                        reader.t("desk.group." + key(group.getKey())),
                        form.value("due").equals(key(group.getKey()))
                                ? address((name, value) -> !name.equals("due"), "")
                                : address((name, value) -> !name.equals("due"), "due=" + key(group.getKey())),
                        form.value("due").equals(key(group.getKey()))))
                .toList();
    }

    public record GroupLink(Part.Mark mark, String number, String words, String href, boolean on) {}

    private static Part.Mark mark(Group group) {
        return switch (group) {
            case OVERDUE -> Part.Mark.LATE;
            case TODAY -> Part.Mark.TODAY;
            case SOON -> Part.Mark.SOON;
            case LATER -> Part.Mark.FINE;
            case PAUSED -> Part.Mark.PAUSED;
        };
    }

    public List<Part.Choice> stages(Reader reader) {
        return Arrays.stream(Phase.values())
                .filter(phase -> (phase == Phase.CLOSED) == (view == View.CLOSED) || view == View.FOUND)
                .map(phase -> new Part.Choice(key(phase), reader.t("desk.stage." + key(phase))))
                .toList();
    }

    /// What is on, each with the address without it.
    public Part.Filters filters(Reader reader) {
        var on = new ArrayList<Part.Link>();
        for (var name : FILTERS)
            for (var value : form.values(name))
                if (!value.isEmpty())
                    on.add(new Part.Link(
                            words(reader, name, value),
                            address((other, its) -> !(other.equals(name) && its.equals(value)), ""),
                            true));
        return new Part.Filters(on, path());
    }

    private String words(Reader reader, String name, String value) {
        return switch (name) {
            case "kind" -> label(kinds, value);
            case "district" -> label(districts, value);
            case "stage" -> label(stages(reader), value);
            case "due" ->
                Arrays.stream(Group.values()).anyMatch(group -> key(group).equals(value))
                        ? reader.t("desk.group." + value)
                        : value;
            case "passed" -> reader.t("desk.passed");
            case "own" -> reader.t("desk.filter.own");
            case "office" -> office == null ? value : reader.t(office);
            default -> value;
        };
    }

    public List<Part.Choice> passed(Reader reader) {
        return List.of(new Part.Choice(PASSED, reader.t("desk.passed")));
    }

    private static String label(List<Part.Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Part.Choice::label)
                .findFirst()
                .orElse(value);
    }

    /// This view's address, to be sent or kept.
    public String address() {
        return address((name, value) -> true, "");
    }

    public String export() {
        return address().replaceFirst("^[^?]*", "/work/export/" + key(view));
    }

    public Part.Paging paging(Reader reader) {
        var first = form.value("after").isEmpty();
        var showing = reader.t("desk.showing", rows.size());
        var more = next.isEmpty() ? null : address((name, value) -> true, "after=" + encoded(next));
        return new Part.Paging(showing, first ? null : address(), more);
    }

    private String address(BiPredicate<String, String> keep, String extra) {
        var parts = new ArrayList<String>();
        for (var name : FILTERS)
            for (var value : form.values(name))
                if (!value.isEmpty() && keep.test(name, value)) parts.add(name + "=" + encoded(value));
        if (!extra.isEmpty()) parts.add(extra);
        return parts.isEmpty() ? path() : path() + "?" + String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public boolean filtered() {
        return FILTERS.stream().flatMap(name -> Stream.of(form.value(name))).anyMatch(value -> !value.isEmpty());
    }
}
