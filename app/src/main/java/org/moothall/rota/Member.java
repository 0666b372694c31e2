package org.moothall.rota;

import java.util.Set;

/// Somebody who serves, and what they may serve as: a leader, a driver, an office's own.
public record Member(String key, Set<String> skills) {

    public Member {
        skills = Set.copyOf(skills);
    }

    /// Whether they are what a post asks for; a post that asks for nothing takes everybody.
    boolean is(String skill) {
        return skill.isEmpty() || skills.contains(skill);
    }
}
