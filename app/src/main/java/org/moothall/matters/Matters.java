package org.moothall.matters;

import org.springframework.stereotype.Service;

/// The door to kinds of matter and to the duty list.
@Service
public class Matters {

    public MatterTree tree() {
        throw new UnsupportedOperationException("matters");
    }

    /// Whose a matter is in a leaf area. Pure memory; never fails for a known matter and area.
    public Routing route(Matter matter, String area) {
        throw new UnsupportedOperationException("matters");
    }
}
