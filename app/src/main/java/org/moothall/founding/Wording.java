package org.moothall.founding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.moothall.directory.Office;
import org.moothall.directory.Role;
import org.moothall.kernel.Text;

/// The words by which lists tell roles and kinds of office, besides Moothall's own.
final class Wording {

    private static final Map<Role, List<String>> ROLES = Map.of(
            Role.HEAD, List.of("manager", "director", "chief", "负责人", "单位负责人", "领导"),
            Role.CASEWORKER, List.of("staff", "officer", "worker", "case worker", "承办人", "经办人"),
            Role.TRIAGE, List.of("dispatcher", "dispatch", "受理分派", "分派", "派单员"),
            Role.COUNTER, List.of("clerk", "agent", "operator", "call taker", "窗口", "接线员", "话务员"),
            Role.SUPERVISOR, List.of("auditor", "inspector", "督查", "督办"),
            Role.ADMINISTRATOR, List.of("admin", "管理员", "系统管理员"));

    private static final Map<Role, Text> TITLES = Map.of(
            Role.HEAD, new Text("Head", "负责人"),
            Role.CASEWORKER, new Text("Caseworker", "承办人"),
            Role.TRIAGE, new Text("Triage", "受理分派"),
            Role.COUNTER, new Text("Counter and telephone", "窗口与热线"),
            Role.SUPERVISOR, new Text("Supervision", "督查"),
            Role.ADMINISTRATOR, new Text("Administration", "系统管理"));

    private static final Map<Office.Kind, List<String>> KINDS = Map.of(
            Office.Kind.COORDINATION_CENTRE, List.of("coordination-center", "协调中心"),
            Office.Kind.CITY_DEPARTMENT, List.of("department", "city", "市级部门", "市直部门"),
            Office.Kind.COUNTY, List.of("district", "borough", "县区", "区县"),
            Office.Kind.COUNTY_DEPARTMENT, List.of("district-department", "县区部门", "区县部门"),
            Office.Kind.TOWNSHIP, List.of("subdistrict", "乡镇", "街道", "乡镇街道"),
            Office.Kind.SUPERVISION, List.of("督查"));

    private Wording() {}

    static Optional<Role> role(String word) {
        return one(word, ROLES);
    }

    static Optional<Office.Kind> kind(String word) {
        return one(word, KINDS);
    }

    /// What a post is called whose list gives it no title.
    static Text title(Role role) {
        return java.util.Objects.requireNonNull(TITLES.get(role));
    }

    static String written(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String choices(Enum<?>... all) {
        return Arrays.stream(all).map(Wording::written).collect(Collectors.joining(", "));
    }

    private static <E extends Enum<E>> Optional<E> one(String word, Map<E, List<String>> words) {
        var plain = word.strip().toLowerCase(Locale.ROOT);
        var dashed = plain.replaceAll("[ _]+", "-");
        return words.keySet().stream()
                .filter(each -> written(each).equals(dashed)
                        || words.getOrDefault(each, List.of()).stream()
                                .anyMatch(other -> other.equals(plain) || other.equals(dashed)))
                .findFirst();
    }
}
