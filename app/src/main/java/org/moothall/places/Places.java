package org.moothall.places;

import org.springframework.stereotype.Service;

/// The door to the city's ground.
@Service
public class Places {

    /// The city in use.
    public Areas areas() {
        throw new UnsupportedOperationException("places");
    }
}
