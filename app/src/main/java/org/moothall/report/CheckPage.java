package org.moothall.report;

import java.util.List;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;

/// All answers once more before they are sent, and what is alike near by.
///
/// @param status 409 or 503 where it could not be sent; `form` then says why
public record CheckPage(
        Form form, List<Part.Line> lines, List<Part.File> files, List<Part.Near> near, String office, int status)
        implements Page {}
