package org.moothall.matters;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Office;
import org.moothall.kernel.Text;
import org.moothall.matters.Router.Answer;
import org.moothall.places.Area;
import org.moothall.places.Areas;

/// Why a matter at a place is this office's and not another's, as sentences in both languages. They are kept with the
/// case, so they are written here and not when a page is drawn.
final class Reasons {

    private static final Text CENTRE = new Text("the coordination centre", "协调中心");

    private final MatterTree tree;
    private final Areas areas;
    private final Matter matter;
    private final Area area;

    Reasons(MatterTree tree, Areas areas, Matter matter, Area area) {
        this.tree = tree;
        this.areas = areas;
        this.matter = matter;
        this.area = area;
    }

    Text why(Answer answer, Optional<Office> triage) {
        return switch (answer) {
            case Answer.One one -> decided(one);
            case Answer.NoItem none -> sent(triage, notListed());
            case Answer.Several several -> sent(triage, several(several.duties()));
            case Answer.NoOffice missing -> sent(triage, missing(missing.duty()));
            case Answer.Nobody nobody -> sent(triage, nobody(nobody));
        };
    }

    private Text decided(Answer.One one) {
        var place = areas.words(area);
        var office = one.office().name();
        var duty = one.duty();
        return new Text(
                "“" + matter.name().en() + "” in " + place.en() + " is looked after by " + office.en() + ": "
                        + duty.because().en() + " (duty list, item " + duty.item() + ").",
                place.zh() + "的“" + matter.name().zh() + "”由" + office.zh() + "主办："
                        + duty.because().zh() + "（权责清单第" + duty.item() + "项）。");
    }

    private Text sent(Optional<Office> triage, Text because) {
        var place = areas.words(area);
        var office = triage.map(Office::name).orElse(CENTRE);
        return new Text(
                office.en() + " decides who looks after “" + matter.name().en() + "” in " + place.en() + ": "
                        + because.en() + ".",
                place.zh() + "的“" + matter.name().zh() + "”由" + office.zh() + "分派：" + because.zh() + "。");
    }

    private static Text notListed() {
        return new Text("no item of the duty list covers it", "权责清单没有相应条目");
    }

    private static Text several(List<Duty> duties) {
        var items = duties.stream().map(Duty::item).toList();
        return new Text(
                "items " + String.join(" and ", items) + " of the duty list fit equally well",
                "权责清单第" + String.join("项和第", items) + "项同样适用");
    }

    private static Text missing(Duty duty) {
        return new Text(
                "item " + duty.item() + " of the duty list names an office that this place does not have",
                "权责清单第" + duty.item() + "项所指单位在该地点尚未设立");
    }

    private static Text nobody(Answer.Nobody nobody) {
        return new Text(
                "item " + nobody.duty().item() + " of the duty list names "
                        + nobody.office().name().en() + ", where nobody holds a post now",
                "权责清单第" + nobody.duty().item() + "项所指的" + nobody.office().name().zh() + "目前无人在岗");
    }

    /// Of an item at the deciding place that did not decide: the office has nobody, or another item fits as well.
    Text undecided(Duty duty, Answer answer) {
        return switch (answer) {
            case Answer.Nobody nobody -> new Text("No: nobody holds a post there now", "否：目前无人在岗");
            case Answer.Several several ->
                new Text(
                        "Perhaps: item " + duty.item() + " fits, and so does another",
                        "待定：第" + duty.item() + "项适用，另有条目同样适用");
            case Answer.One one ->
                new Text(
                        "No: item " + one.duty().item() + " decides",
                        "否：以第" + one.duty().item() + "项为准");
            case Answer.NoItem none -> notListed();
            case Answer.NoOffice missing -> missing(missing.duty());
        };
    }

    Text excepted(Duty duty) {
        var out = duty.except().stream()
                .filter(area.path()::contains)
                .findFirst()
                .map(key -> areas.require(key).name())
                .orElse(area.name());
        return new Text(
                "No: item " + duty.item() + " does not apply in " + out.en(), "否：第" + duty.item() + "项不适用于" + out.zh());
    }

    /// Of an item that covers more than the one that decides.
    Text broader(Duty duty, DutyList.Fit fit, DutyList.@Nullable Fit deciding) {
        var item = duty.item();
        if (deciding == null) return notListed();
        if (fit.matter().equals(deciding.matter())) {
            var narrow = areas.require(deciding.area()).name();
            return new Text(
                    "No: item " + item + " is general; there is one for " + narrow.en() + " alone",
                    "否：第" + item + "项为一般规定，" + narrow.zh() + "另有专门规定");
        }
        var narrow = tree.require(deciding.matter()).name();
        var wide = tree.require(fit.matter()).name();
        return new Text(
                "No: item " + item + " covers “" + wide.en() + "” in general, and there is one for “" + narrow.en()
                        + "”",
                "否：第" + item + "项是“" + wide.zh() + "”的一般规定，“" + narrow.zh() + "”另有专门规定");
    }
}
