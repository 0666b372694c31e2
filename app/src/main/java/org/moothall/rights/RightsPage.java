package org.moothall.rights;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Act;
import org.moothall.directory.Deed;
import org.moothall.directory.Person;
import org.moothall.directory.Restricted.Rule;
import org.moothall.directory.Rights.Right;
import org.moothall.directory.Rights.Way;
import org.moothall.directory.Role;
import org.moothall.procedure.Verb;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;

/// What each post may do and why, and who passes each route.
///
/// @param tried      null where nobody was tried on a case
/// @param restricted the rules by which kinds of matter are for some only
public record RightsPage(
        Form form, Trial.@Nullable Tried tried, List<Person> people, List<Route> routes, List<Rule> restricted)
        implements Page {

    static final String PATH = "/city/rights";

    static final Spreadsheet.Heads SHEET = new Spreadsheet.Heads(
            "routes",
            "rights.routes",
            Stream.concat(
                            Stream.of("rights.routes.method", "rights.routes.path", "rights.resident"),
                            Stream.concat(
                                    Stream.of(Role.values()).map(RightsPage::key), Stream.of("rights.routes.on-case")))
                    .toList());

    @Override
    public int status() {
        return form.wrong() ? 422 : 200;
    }

    public static List<Right> rights() {
        return List.of(Right.values());
    }

    public static List<Role> roles() {
        return List.of(Role.values());
    }

    /// The moves on a case that somebody in a post may make.
    public static List<Verb> moves() {
        return Stream.of(Verb.values())
                .filter(verb -> !Act.asks(verb).isEmpty())
                .toList();
    }

    /// On which cases a post of this role may make a move; empty where on none.
    public static String where(Verb verb, Role role, Reader reader) {
        return String.join(
                "; ",
                Act.asks(verb).stream()
                        .sorted()
                        .map(right -> where(right, role, reader))
                        .filter(words -> !words.isEmpty())
                        .distinct()
                        .toList());
    }

    public static List<Deed> deeds() {
        return List.of(Deed.values());
    }

    static String key(Role role) {
        return "rights.role." + role.name();
    }

    /// Which cases a post of this role has the right on; empty where on none.
    public static String where(Right right, Role role, Reader reader) {
        return where(right.ways().stream().filter(way -> way.role() == role), reader);
    }

    /// On which cases, or for which office, a post of this role may do something; empty where not at all.
    public static String where(Deed deed, Role role, Reader reader) {
        if (!deed.lets(role)) return "";
        return switch (deed.about()) {
            case CASE -> where(deed.ways(role).stream(), reader);
            case OFFICE -> reader.t("rights.own-office");
            case CITY -> reader.t("rights.yes");
            case THEMSELVES -> reader.t("rights.own");
        };
    }

    private static String where(Stream<Way> ways, Reader reader) {
        return String.join(
                "; ",
                ways.map(way -> reader.t("rights.near." + way.near()))
                        .distinct()
                        .toList());
    }

    /// By which post and office somebody has a right.
    static String words(Way way, Reader reader) {
        return reader.t(
                "rights.way",
                reader.t(key(way.role())),
                reader.t("rights.near." + way.near().name()));
    }

    public List<Part.Choice> choices(Reader reader) {
        return people.stream()
                .map(person -> new Part.Choice(person.key(), reader.t(person.name())))
                .toList();
    }

    static List<String> cells(Route route, Reader reader) {
        return Stream.concat(
                        Stream.of(route.method(), route.path(), mark(route, null, reader)),
                        Stream.concat(
                                roles().stream().map(role -> mark(route, role, reader)),
                                Stream.of(route.deeds(reader))))
                .toList();
    }

    /// Yes, no, or by a key in the request.
    public static String mark(Route route, @Nullable Role role, Reader reader) {
        if (route.guard() == org.moothall.web.Guard.Who.KEY) return reader.t("rights.by-key");
        return reader.t(route.lets(role) ? "rights.yes" : "rights.no");
    }
}
