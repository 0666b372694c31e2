package org.moothall.seal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.grievance.Filing;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.maps.MapPicture;
import org.moothall.matters.Matter;
import org.moothall.web.Page;
import org.moothall.web.Part;

/// What was reported, as the case's page shows it: no persons.
///
/// @param map null where only the area is known
public record ReportedPanel(
        Matter kind,
        String description,
        Map<String, List<String>> answers,
        List<Part.File> files,
        Text place,
        Text within,
        String help,
        @Nullable Function<Language, MapPicture> map,
        int reporters,
        Filing.Channel channel,
        Instant at)
        implements Page {}
