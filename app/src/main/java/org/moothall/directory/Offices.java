package org.moothall.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.kernel.NotFound;

/// All offices, posts and people of one city, ready to be asked. Immutable; built from a city's items.
public final class Offices {

    private final List<Post> written; // in the file's order
    private final Map<String, Office> offices;
    private final Map<String, List<Post>> posts;
    private final Map<String, Person> people;
    private final Restricted restricted;
    private final Map<String, Office> byPlace = new HashMap<>(); // “water lanfeng”, “TOWNSHIP nandu.heyan”
    private final Map<String, Officer> officers = new LinkedHashMap<>();

    private Offices(List<Office> offices, List<Post> posts, List<Person> people, Restricted restricted) {
        this.restricted = restricted;
        this.written = posts;
        this.offices = byKey(offices, Office::key);
        this.people = byKey(people, Person::key);
        for (var office : offices) {
            byPlace.putIfAbsent(office.kind() + " " + office.area(), office);
            if (office.sector() != null) byPlace.putIfAbsent(office.sector() + " " + office.area(), office);
        }
        this.posts = posts.stream()
                .sorted(Comparator.comparing(post -> post.role() != Role.HEAD)) // stable: else the file's order
                .collect(Collectors.groupingBy(Post::office, LinkedHashMap::new, Collectors.toUnmodifiableList()));
        for (var post : posts)
            if (post.holder() != null) officers.computeIfAbsent(post.holder(), key -> officer(post, posts));
    }

    public static Offices of(CityItems items) {
        return new Offices(
                all(items, "office", Office.class),
                all(items, "post", Post.class),
                all(items, "person", Person.class),
                Restricted.of(items));
    }

    /// The same city once this person holds no post.
    public Offices without(String person) {
        var left = written.stream()
                .map(post -> person.equals(post.holder()) ? post.empty() : post)
                .toList();
        return new Offices(all(), left, people(), restricted);
    }

    private static <T> List<T> all(CityItems items, String kind, Class<T> type) {
        return items.list(kind).stream().map((CityItem item) -> item.as(type)).toList();
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /// The first post that a person holds says which office they are of; further posts there add their roles.
    private Officer officer(Post first, List<Post> posts) {
        var holder = java.util.Objects.requireNonNull(first.holder());
        var roles = posts.stream()
                .filter(post -> holder.equals(post.holder()) && post.office().equals(first.office()))
                .map(Post::role)
                .collect(Collectors.toUnmodifiableSet());
        return new Officer(
                holder,
                person(holder)
                        .orElseThrow(() -> new NotFound("person " + holder))
                        .name(),
                require(first.office()),
                first.title(),
                roles);
    }

    /// Which kinds of matter only some of them may see.
    public Restricted restricted() {
        return restricted;
    }

    public Office require(String key) {
        return find(key).orElseThrow(() -> new NotFound("office " + key));
    }

    public Optional<Office> find(String key) {
        return Optional.ofNullable(offices.get(key));
    }

    /// In the order of the city's file.
    public List<Office> all() {
        return List.copyOf(offices.values());
    }

    /// The office of a sector that looks after exactly this area.
    public Optional<Office> of(String sector, String area) {
        return all().stream()
                .filter(office ->
                        sector.equals(office.sector()) && office.area().equals(area))
                .findFirst();
    }

    /// The township's own office (kind TOWNSHIP) or the county's (kind COUNTY).
    public Optional<Office> ofArea(Office.Kind kind, String area) {
        return Optional.ofNullable(byPlace.get(kind + " " + area));
    }

    /// Keys of the offices of one kind, in the order of the city's file.
    public Stream<String> ofKind(Office.Kind kind) {
        return offices.values().stream().filter(office -> office.kind() == kind).map(Office::key);
    }

    /// The offices directly below this one.
    public List<Office> below(String key) {
        return all().stream().filter(office -> key.equals(office.parent())).toList();
    }

    /// The keys of the offices above this one, nearest first.
    public List<String> above(String key) {
        var above = new ArrayList<String>();
        for (var at = find(key); at.isPresent() && at.get().parent() != null; at = find(above.getLast()))
            above.add(java.util.Objects.requireNonNull(at.get().parent()));
        return above;
    }

    /// The posts of an office, heads first.
    public List<Post> posts(String office) {
        return posts.getOrDefault(office, List.of());
    }

    /// Keys of everybody in an office, heads first.
    public List<String> holders(String office) {
        return posts(office).stream()
                .map(Post::holder)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /// The same of those in posts of one role.
    public Stream<String> holders(String office, Role role) {
        return posts(office).stream()
                .filter(post -> post.role() == role)
                .map(Post::holder)
                .flatMap(Stream::ofNullable);
    }

    /// Keys of those of an office who may have one of its cases.
    public List<String> handlers(String office) {
        return posts(office).stream()
                .filter(post -> Rights.Right.HANDLE.ways().contains(new Rights.Way(post.role(), Rights.Near.LEAD)))
                .map(Post::holder)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /// Who signs off what an office writes: those of its heads who may, or of the next office up that has any.
    public List<String> signers(String office, Predicate<String> may) {
        return Stream.concat(Stream.of(office), above(office).stream())
                .map(key -> holders(key, Role.HEAD).filter(may).toList())
                .filter(heads -> !heads.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    public Optional<Person> person(String key) {
        return Optional.ofNullable(people.get(key));
    }

    /// Everybody, in the order of the city's file.
    public List<Person> people() {
        return List.copyOf(people.values());
    }

    /// The person in their post; empty for who holds none.
    public Optional<Officer> officer(String person) {
        return Optional.ofNullable(officers.get(person));
    }

    /// The person who answers for a new case of this office: the first filled caseworker post, else the head.
    public Optional<Person> answerable(String office) {
        return Stream.of(Role.CASEWORKER, Role.HEAD)
                .flatMap(role -> holders(office, role))
                .flatMap(key -> person(key).stream())
                .findFirst();
    }
}
