package org.moothall.requests;

import java.util.List;
import org.moothall.web.Page;

/// What was asked for lately.
public record RequestsPage(List<Row> rows) implements Page {

    public record Row(Request request, Request.State state) {}
}
