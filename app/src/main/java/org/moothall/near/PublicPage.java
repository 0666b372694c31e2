package org.moothall.near;

import org.jspecify.annotations.Nullable;
import org.moothall.directory.Office;
import org.moothall.grievance.PublicReport;
import org.moothall.kernel.Text;
import org.moothall.maps.MapPicture;
import org.moothall.web.Page;

/// One public matter, without persons.
public record PublicPage(
        PublicReport matter,
        Text kind,
        Office office,
        String phase,
        @Nullable MapPicture map) implements Page {}
