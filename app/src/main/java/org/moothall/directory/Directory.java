package org.moothall.directory;

import org.springframework.stereotype.Service;

/// The door to offices, posts and people.
@Service
public class Directory {

    /// The city in use.
    public Offices offices() {
        throw new UnsupportedOperationException("directory");
    }
}
