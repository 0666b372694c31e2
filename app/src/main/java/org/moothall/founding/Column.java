package org.moothall.founding;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a city's list of offices and people may say, and how such columns are usually headed.
enum Column {
    OFFICE("office", "office name", "department", "department name", "dept", "agency", "unit", "bureau", "office en"),
    OFFICE_ZH("office zh", "department zh", "单位", "单位名称", "部门", "部门名称", "机构", "机构名称", "科室", "承办单位"),
    CODE("code", "office code", "department code", "dept code", "unit code", "key", "单位编码", "部门编码", "机构代码", "编码"),
    KIND("kind", "office kind", "office type", "单位类型", "单位类别"),
    SECTOR("sector", "field", "领域", "业务领域", "条线"),
    AREA("area", "district", "neighborhood", "neighbourhood", "区域", "辖区", "所在区域"),
    PARENT("parent", "parent office", "reports to", "上级单位", "上级部门", "主管单位"),
    PHONE("phone", "telephone", "office phone", "tel", "电话", "办公电话", "联系电话"),
    HOURS("hours", "office hours", "opening hours", "办公时间", "服务时间"),
    TITLE("title", "job title", "position", "post", "title en"),
    TITLE_ZH("title zh", "职务", "岗位", "岗位名称"),
    ROLE("role", "moothall role", "角色", "权限"),
    PERSON("person", "full name", "employee", "employee name", "staff", "staff name", "contact", "name", "name en"),
    PERSON_ZH("name zh", "person zh", "姓名", "人员", "人员姓名", "联系人", "承办人"),
    LOGIN("login", "sign in", "user", "user name", "username", "account", "email", "e mail", "工号", "账号", "用户名", "邮箱");

    private static final List<List<String>> NAME_IN_TWO =
            List.of(List.of("first name", "last name"), List.of("given name", "family name"));

    private final List<String> usual;

    Column(String... usual) {
        this.usual = List.of(usual);
    }

    /// As an option names it: `office-zh`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Column> of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    static String words() {
        return Stream.of(values()).map(Column::word).collect(Collectors.joining(", "));
    }

    /// Which heading holds what, as templates: what was named, then what is usually so headed. A list that heads no
    /// column `office` means offices by `name`.
    static Map<Column, String> guess(Collection<String> headings, Map<Column, String> named) {
        var found = new EnumMap<Column, String>(Column.class);
        for (var column : values())
            column.usual.stream()
                    .flatMap(usual ->
                            headings.stream().filter(heading -> plain(heading).equals(usual)))
                    .findFirst()
                    .ifPresent(heading -> found.put(column, "{" + heading + "}"));
        for (var two : NAME_IN_TWO) inTwo(headings, two).ifPresent(name -> found.putIfAbsent(PERSON, name));
        found.putAll(named);
        if (!found.containsKey(OFFICE) && !found.containsKey(OFFICE_ZH)) nameMeansOffice(found);
        return found;
    }

    private static void nameMeansOffice(Map<Column, String> found) {
        for (var pair : Map.of(PERSON, OFFICE, PERSON_ZH, OFFICE_ZH).entrySet()) {
            var heading = found.get(pair.getKey());
            if (heading != null && Set.of("{name}", "{name en}", "{name zh}").contains("{" + plain(heading) + "}"))
                found.put(pair.getValue(), java.util.Objects.requireNonNull(found.remove(pair.getKey())));
        }
    }

    private static Optional<String> inTwo(Collection<String> headings, List<String> two) {
        var names = two.stream()
                .flatMap(usual -> headings.stream()
                        .filter(heading -> plain(heading).equals(usual))
                        .limit(1))
                .toList();
        return names.size() == 2 ? Optional.of("{" + names.get(0) + "} {" + names.get(1) + "}") : Optional.empty();
    }

    /// `Office_Name` and `officeName` are `office name`.
    private static String plain(String heading) {
        return heading.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
