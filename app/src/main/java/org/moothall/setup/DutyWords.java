package org.moothall.setup;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.moothall.directory.Office;
import org.moothall.directory.Offices;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.matters.Duty;
import org.moothall.matters.MatterTree;
import org.moothall.places.Areas;
import org.moothall.web.Reader;

/// An item of the duty list as a reader says it.
record DutyWords(Reader reader, MatterTree tree, Areas areas, Offices offices) {

    String what(Duty duty) {
        return joined(duty.matters().stream()
                .map(key -> reader.t(tree.require(key).name()))
                .toList());
    }

    /// The branches of the matter tree that it touches, other than as a whole.
    String branches(Duty duty) {
        return joined(duty.matters().stream()
                .map(key -> tree.require(key).path())
                .filter(path -> path.size() > 1)
                .map(path -> reader.t(tree.require(path.getFirst()).name()))
                .distinct()
                .toList());
    }

    /// “Roads and bridges: Road surface”, from the branch down.
    String matter(String key) {
        return tree.require(key).path().stream()
                .map(one -> reader.t(tree.require(one).name()))
                .collect(Collectors.joining(reader.t("setup.below")));
    }

    String where(Duty duty) {
        var where = duty.areas().isEmpty() ? reader.t("setup.everywhere") : names(duty.areas());
        return duty.except().isEmpty() ? where : reader.t("setup.except", where, names(duty.except()));
    }

    private String names(List<String> keys) {
        return joined(keys.stream()
                .map(key -> areas.find(key).map(areas::words).orElse(new Text(key, key)))
                .map(reader::t)
                .toList());
    }

    /// The office by name; where each place has its own, one of them and how many there are.
    String who(Duty.Who who) {
        if (who instanceof Duty.Who.Own own) return reader.t("setup.own." + key(own.level()));
        var meant = meant(who);
        if (meant.isEmpty()) return reader.t("setup.nobody");
        var first = reader.t(meant.getFirst().name());
        return meant.size() == 1 ? first : reader.t("setup.each", first, meant.size());
    }

    /// Every office that these words can mean.
    List<Office> meant(Duty.Who who) {
        return offices.all().stream().filter(office -> means(who, office)).toList();
    }

    private boolean means(Duty.Who who, Office office) {
        return areas.find(office.area())
                .filter(area -> Duty.means(who, office, area.level()))
                .isPresent();
    }

    /// Whether the item leads to this office, or asks it to help, at some place or other.
    boolean names(Duty duty, Office office) {
        return duty.everybody().anyMatch(who -> means(who, office));
    }

    String with(Duty duty) {
        return joined(duty.with().stream().map(helper -> who(helper.who())).toList());
    }

    private String joined(List<String> words) {
        return String.join(reader.language() == Language.ZH ? "、" : ", ", words);
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
