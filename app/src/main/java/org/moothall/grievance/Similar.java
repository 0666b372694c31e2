package org.moothall.grievance;

import java.time.Instant;
import org.moothall.kernel.Text;
import org.moothall.places.Spot;
import org.moothall.procedure.Procedure;

/// An open (or lately fixed) public matter near by, without persons.
public record Similar(
        String number,
        String title,
        Text place,
        Spot spot,
        int metres,
        Procedure.Phase phase,
        int reporters,
        Instant at) {}
