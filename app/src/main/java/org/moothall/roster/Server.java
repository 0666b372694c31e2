package org.moothall.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.moothall.directory.Offices;
import org.moothall.directory.Post;

/// Somebody who serves at a desk, through the posts they hold, and what they may serve as.
///
/// @param posts the city's posts by which they do
public record Server(String person, List<String> posts, List<String> as) {

    /// In the order of the desk's file; posts that nobody holds serve nothing.
    static List<Server> of(Desk desk, Offices offices) {
        return of(desk, holders(offices));
    }

    static List<Server> of(Desk desk, Map<String, String> holders) {
        var servers = new LinkedHashMap<String, Server>();
        for (var serving : desk.people()) {
            var holder = holders.get(serving.post());
            if (holder != null)
                servers.merge(holder, new Server(holder, List.of(serving.post()), serving.able()), Server::together);
        }
        return List.copyOf(servers.values());
    }

    private Server together(Server other) {
        return new Server(person, both(posts, other.posts), both(as, other.as));
    }

    private static List<String> both(List<String> one, List<String> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }

    /// Who holds each of the city's posts, by its key.
    static Map<String, String> holders(Offices offices) {
        var holders = new LinkedHashMap<String, String>();
        for (var office : offices.all())
            for (Post post : offices.posts(office.key()))
                if (post.holder() != null) holders.put(post.key(), post.holder());
        return holders;
    }
}
