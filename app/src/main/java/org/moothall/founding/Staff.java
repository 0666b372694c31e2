package org.moothall.founding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Role;
import org.moothall.founding.Line.Unusable;
import org.moothall.kernel.Text;

/// Offices, posts and people, as a list is read row by row.
final class Staff {

    private final List<String> notes = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final OfficeDrafts offices;
    private final Map<String, Holder> people = new LinkedHashMap<>();
    private final List<PostDraft> posts = new ArrayList<>();
    private final Map<String, Integer> numbered = new HashMap<>();
    private int byPost;

    private record Holder(Text name, long line, String email) {}

    /// @param role  null where the list does not say
    /// @param login empty where nobody holds the post, or where its own key is the sign-in
    private record PostDraft(String office, @Nullable Role role, Text title, String login, Text name) {}

    Staff(Grounds grounds) {
        offices = new OfficeDrafts(grounds, notes);
    }

    List<String> notes() {
        return notes;
    }

    List<String> refused() {
        return refused;
    }

    void add(Line line) {
        try {
            line.readable();
            var role = line.meant(Column.ROLE, Wording::role, Wording.choices(Role.values()));
            var name = line.both(Column.PERSON, Column.PERSON_ZH);
            var login = login(line, name);
            var office = offices.add(line);
            if (!login.isEmpty())
                people.putIfAbsent(login, new Holder(name, line.row().line(), email(line)));
            if (role != null || line.saysAny(Column.TITLE, Column.TITLE_ZH, Column.PERSON, Column.PERSON_ZH))
                posts.add(new PostDraft(office, role, line.both(Column.TITLE, Column.TITLE_ZH), login, name));
        } catch (Unusable e) {
            refused.add("Line %d: %s".formatted(line.row().line(), e.getMessage()));
        }
    }

    /// A sign-in that is an address is where they are written to as well.
    private static String email(Line line) {
        var said = line.of(Column.LOGIN).strip();
        return said.contains("@") ? said : "";
    }

    /// The key by which somebody signs in: the list's own, without what follows an @, else the name.
    private String login(Line line, Text name) {
        var said = line.of(Column.LOGIN);
        var login = Keys.slug(said.isEmpty() ? name.en() : said.replaceAll("@.*", ""));
        if (login.isEmpty()) return "";
        if (name.en().isEmpty()) throw new Unusable("“%s” has no name. Fill it in.".formatted(said));
        var before = people.get(login);
        if (before != null && !before.name().equals(name))
            throw new Unusable("“%s” is the sign-in of %s on line %d already. Give each person their own."
                    .formatted(login, before.name().en(), before.line()));
        return login;
    }

    void finish(String centre) {
        try {
            offices.centre(centre);
        } catch (Unusable e) {
            refused.add(e.getMessage());
        }
        refused.addAll(offices.orphans());
    }

    List<Map<String, Object>> officesWritten() {
        return offices.written();
    }

    /// Posts, as `posts.yaml` wants them; whoever has no sign-in yet gets the key of their post.
    List<Map<String, Object>> postsWritten() {
        return posts.stream().map(this::written).toList();
    }

    private Map<String, Object> written(PostDraft post) {
        var role = post.role() != null ? post.role() : offices.isCentre(post.office()) ? Role.TRIAGE : Role.CASEWORKER;
        var start = post.office() + "." + Wording.written(role);
        var key = start + "-" + numbered.merge(start, 1, Integer::sum);
        var written = new LinkedHashMap<String, Object>();
        written.put("key", key);
        written.put("office", post.office());
        written.put("role", Wording.written(role));
        written.put("title", CityFiles.both(post.title().en().isEmpty() ? Wording.title(role) : post.title()));
        if (!post.name().en().isEmpty()) written.put("holder", holder(post, key));
        return written;
    }

    private String holder(PostDraft post, String key) {
        if (!post.login().isEmpty()) return post.login();
        people.put(key, new Holder(post.name(), 0, ""));
        byPost++;
        return key;
    }

    /// After the posts: people, as `people.yaml` wants them.
    List<Map<String, Object>> peopleWritten() {
        if (byPost > 0)
            notes.add(
                    "%d people have neither a sign-in nor a name in Latin letters: they sign in with the key of their post, until the list gets a column login."
                            .formatted(byPost));
        var all = new ArrayList<Map<String, Object>>();
        people.forEach((key, holder) -> all.add(person(key, holder)));
        return all;
    }

    private static Map<String, Object> person(String key, Holder holder) {
        var written = new LinkedHashMap<String, Object>();
        written.put("key", key);
        written.put("name", CityFiles.both(holder.name()));
        if (!holder.email().isEmpty()) written.put("email", holder.email());
        return written;
    }
}
