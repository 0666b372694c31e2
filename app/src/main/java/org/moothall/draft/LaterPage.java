package org.moothall.draft;

import org.moothall.web.Page;

/// How to come back to a draft: by itself in this browser, by a secret link elsewhere. `key` is empty where the
/// page asks whether to go on with the draft of the link that was opened.
public record LaterPage(String key, String begun, long days) implements Page {}
