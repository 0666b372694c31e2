package org.moothall.setup;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.moothall.directory.Directory;
import org.moothall.directory.Office;
import org.moothall.kernel.NotFound;
import org.moothall.kernel.Text;
import org.moothall.matters.Duty;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.places.Area;
import org.moothall.places.Places;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/city/rules`: who leads what where, and trying it.
@Controller
class RulePages {

    private static final int ROWS = 30;
    private static final Spreadsheet.Heads SHEET = new Spreadsheet.Heads(
            "duty-list",
            "setup.rules",
            List.of(
                    "setup.rules.item",
                    "setup.rules.matter",
                    "setup.rules.branch",
                    "setup.rules.where",
                    "setup.rules.lead",
                    "setup.rules.with"));

    private final Matters matters;
    private final Places places;
    private final Directory directory;
    private final Trying trying;

    RulePages(Matters matters, Places places, Directory directory, Trying trying) {
        this.matters = matters;
        this.places = places;
        this.directory = directory;
        this.trying = trying;
    }

    @GetMapping("/city/rules")
    @Guard(Guard.Who.SET_UP)
    Page list(Form form, Reader reader) {
        var words = words(reader);
        var filter = DutyFilter.of(form);
        var tried = trying.tried(form, reader);
        var fitting = filter.of(matters.duties(), words);
        var rest = filter.rest(fitting);
        var shown = rest.stream().limit(ROWS).toList();
        return new RulesPage(
                form,
                tried,
                shown.stream().map(duty -> row(duty, words)).toList(),
                fitting.size(),
                filters(filter, words),
                choices(matters.tree().top(), Matter::key, Matter::name, reader),
                choices(districts(), Area::key, Area::name, reader),
                choices(directory.offices().all(), Office::key, Office::name, reader),
                new Part.Paging(
                        reader.t("setup.rules.showing", shown.size(), fitting.size()),
                        rest.size() < fitting.size() ? filter.address("") : null,
                        rest.size() > ROWS ? filter.address(shown.getLast().item()) : null));
    }

    @GetMapping("/city/rules/export")
    @Guard(Guard.Who.SET_UP)
    void export(Form form, Reader reader, HttpServletResponse response) throws IOException {
        var words = words(reader);
        var fitting = DutyFilter.of(form).of(matters.duties(), words);
        SHEET.write(response, reader, fitting, duty -> row(duty, words).cells());
    }

    @GetMapping("/city/rules/{item}")
    @Guard(Guard.Who.SET_UP)
    Page one(@PathVariable String item, Reader reader) {
        var words = words(reader);
        var duty = matters.duties().stream()
                .filter(one -> one.item().equals(item))
                .findFirst()
                .orElseThrow(() -> new NotFound("item " + item + " of the duty list"));
        return new RulePage(
                item,
                duty.matters().stream().map(words::matter).toList(),
                words.where(duty),
                words.who(duty.lead()),
                words.meant(duty.lead()),
                duty.with().stream()
                        .map(helper -> new RulePage.Helper(words.who(helper.who()), helper.why()))
                        .toList(),
                duty.because(),
                duty.basis());
    }

    private DutyWords words(Reader reader) {
        return new DutyWords(reader, matters.tree(), places.areas(), directory.offices());
    }

    private static RulesPage.Row row(Duty duty, DutyWords words) {
        return new RulesPage.Row(
                duty.item(),
                words.what(duty),
                words.branches(duty),
                words.where(duty),
                words.who(duty.lead()),
                words.with(duty));
    }

    private List<Area> districts() {
        var areas = places.areas();
        return areas.all().isEmpty()
                ? List.of()
                : areas.children(areas.root().key()).stream()
                        .flatMap(county -> Stream.concat(Stream.of(county), areas.children(county.key()).stream()))
                        .toList();
    }

    private static Part.Filters filters(DutyFilter filter, DutyWords words) {
        var on = new ArrayList<Part.Link>();
        words.tree()
                .find(filter.matter())
                .ifPresent(matter -> on.add(off(filter, "matter", matter.name(), words.reader())));
        words.areas().find(filter.area()).ifPresent(area -> on.add(off(filter, "area", area.name(), words.reader())));
        words.offices()
                .find(filter.office())
                .ifPresent(office -> on.add(off(filter, "office", office.name(), words.reader())));
        return new Part.Filters(on, "/city/rules");
    }

    private static Part.Link off(DutyFilter filter, String name, Text words, Reader reader) {
        return new Part.Link(reader.t(words), filter.without(name).address(""), true);
    }

    private static <T> List<Part.Choice> choices(
            List<T> all, Function<T, String> key, Function<T, Text> name, Reader reader) {
        return all.stream()
                .map(one -> new Part.Choice(key.apply(one), reader.t(name.apply(one))))
                .toList();
    }
}
