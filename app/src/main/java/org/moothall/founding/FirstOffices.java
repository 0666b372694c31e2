package org.moothall.founding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.moothall.city.CityFolder;
import org.moothall.city.Reading;
import org.moothall.kernel.Text;

/// Which office looks after what, as far as old reports tell: each uppermost branch is a department's, the one that the
/// folder has by that name, else a new one with one desk that signs in.
///
/// @param centre the office that owns what no rule can send
/// @param leads  office by branch
/// @param fresh  branches whose office is new, by its key
record FirstOffices(String centre, Map<Branch, String> leads, Map<String, Branch> fresh) {

    private static final String CENTRE = "coordination-centre";

    static FirstOffices of(Branch tree, CityFolder folder) {
        var known = new HashMap<String, String>();
        var centre = CENTRE;
        if (folder.has("offices.yaml"))
            for (var office : folder.list("offices.yaml", new Reading())) {
                var key = office.maybeWord("key").orElse("");
                known.put(key, key);
                office.maybeText("name").ifPresent(name -> {
                    known.putIfAbsent(Keys.slug(name.en()), key);
                    known.putIfAbsent(name.zh(), key);
                });
                if (office.maybeWord("kind").orElse("").equals(CENTRE)) centre = key;
            }
        return known.isEmpty() ? founded(tree) : matched(tree, known, centre);
    }

    private static FirstOffices founded(Branch tree) {
        var leads = new LinkedHashMap<Branch, String>();
        tree.keyed().forEach((key, branch) -> leads.put(branch, key));
        return new FirstOffices(CENTRE, leads, tree.keyed());
    }

    /// What no known office is called after is the centre's, until the duty list says better.
    private static FirstOffices matched(Branch tree, Map<String, String> known, String centre) {
        var leads = new LinkedHashMap<Branch, String>();
        for (var branch : tree.below().values())
            leads.put(
                    branch, known.getOrDefault(branch.words(), known.getOrDefault(Keys.slug(branch.words()), centre)));
        return new FirstOffices(centre, leads, Map.of());
    }

    List<Object> offices(String rootArea) {
        var offices = new ArrayList<Object>();
        offices.add(office(CENTRE, "Coordination centre", CENTRE, rootArea));
        fresh.forEach((key, branch) -> {
            var office = office(key, branch.words(), "city-department", rootArea);
            office.put("sector", key);
            office.put("parent", CENTRE);
            offices.add(office);
        });
        return offices;
    }

    private static Map<String, Object> office(String key, String name, String kind, String area) {
        var office = new LinkedHashMap<String, Object>();
        office.put("key", key);
        office.put("name", both(name));
        office.put("kind", kind);
        office.put("area", area);
        return office;
    }

    List<Object> people() {
        var people = new ArrayList<Object>();
        people.add(person(CENTRE, "the coordination centre"));
        fresh.forEach((key, branch) -> people.add(person(key, branch.words())));
        return people;
    }

    private static Map<String, Object> person(String office, String name) {
        var person = new LinkedHashMap<String, Object>();
        person.put("key", "desk-" + office);
        person.put("name", both("Desk of " + name));
        return person;
    }

    List<Object> posts() {
        var posts = new ArrayList<Object>();
        posts.add(post(CENTRE, "triage", "triage"));
        posts.add(post(CENTRE, "desk", "caseworker"));
        fresh.keySet().forEach(key -> posts.add(post(key, "desk", "caseworker")));
        return posts;
    }

    private static Map<String, Object> post(String office, String name, String role) {
        var post = new LinkedHashMap<String, Object>();
        post.put("key", office + "." + name);
        post.put("office", office);
        post.put("role", role);
        post.put("title", both("Desk"));
        post.put("holder", "desk-" + office);
        return post;
    }

    List<Object> duties(Branch tree) {
        var duties = new ArrayList<Object>();
        tree.keyed().forEach((key, branch) -> {
            var duty = new LinkedHashMap<String, Object>();
            duty.put("item", String.valueOf(duties.size() + 1));
            duty.put("matters", List.of(key));
            duty.put("lead", Map.of("office", leads.getOrDefault(branch, centre)));
            duty.put("basis", both("the department that handled these matters before"));
            duty.put("because", both(branch.words() + " has handled these matters so far"));
            duties.add(duty);
        });
        return duties;
    }

    /// Uppermost branches that the centre owns for want of an office of their name.
    List<String> unowned() {
        return leads.entrySet().stream()
                .filter(lead -> lead.getValue().equals(centre) && fresh.isEmpty())
                .map(lead -> lead.getKey().words())
                .toList();
    }

    private static Map<String, String> both(String words) {
        return CityFiles.both(new Text(words, words));
    }
}
