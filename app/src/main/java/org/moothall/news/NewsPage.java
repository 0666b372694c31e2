package org.moothall.news;

import java.util.List;
import org.moothall.web.Page;

/// What one was told lately, the newest first.
public record NewsPage(List<Item> items) implements Page {

    public boolean full() {
        return items.size() == News.MOST;
    }
}
