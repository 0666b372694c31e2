package org.moothall.follow;

import java.util.List;
import org.moothall.web.Page;

/// The cases that this browser has proven, whose turn it is first.
public record MinePage(List<Row> rows) implements Page {

    public record Row(String number, String title, String stage, boolean yourTurn, String last) {}
}
