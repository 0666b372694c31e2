package org.moothall.demo;

import org.moothall.channels.Channel;
import org.moothall.directory.Directory;
import org.moothall.reach.Reach;
import org.springframework.stereotype.Service;

/// Everybody in a post has said by which mailbox they are reached, so that ladders are climbed as in life.
@Service
public class Mailboxes {

    private static final String DOMAIN = "@staff.lanfeng.example";

    private final Directory directory;
    private final Reach reach;

    Mailboxes(Directory directory, Reach reach) {
        this.directory = directory;
        this.reach = reach;
    }

    /// Answers how many people have one now.
    public int give() {
        var without = directory.offices().people().stream()
                .filter(person -> person.email() == null)
                .toList();
        without.forEach(person -> reach.add(person.key(), Channel.Kind.EMAIL, person.key() + DOMAIN));
        return without.size();
    }
}
