package org.moothall.web;

import java.util.Map;
import java.util.TreeMap;
import org.moothall.kernel.Language;

/// Components put together to pages, in one language.
final class Gallery {

    final Reader reader;
    final Words words;

    Gallery(Language language, boolean staff) {
        reader = Sample.reader(language, staff ? Sample.ZHOU_MIN : null);
        words = reader.words();
    }

    String resident() {
        var parts = new ResidentParts(this);
        var params = with("title", "Parts", "section", "Gallery", "active", "web.search", "form", parts.form);
        return page("resident", params, parts.html());
    }

    String staff() {
        return page("staff", with("title", "Parts", "active", "web.by-deadline"), new StaffParts(this).html());
    }

    String picker() {
        return page("resident", with("title", "Where", "map", true, "back", "/"), new PickerParts(this).html());
    }

    /// One component, its parameters as name, value, name, value …
    String part(String name, Object... params) {
        var all = with(params);
        all.put("reader", reader);
        return Sample.html(name, all);
    }

    String panel(String id, String title, String html) {
        return part("panel", "id", id, "title", title, "content", Sample.content(html));
    }

    private String page(String layout, Map<String, Object> params, String body) {
        params.put("reader", reader);
        params.put("content", Sample.content(body));
        return Sample.html(layout, params);
    }

    private static Map<String, Object> with(Object... params) {
        var all = new TreeMap<String, Object>();
        for (var i = 0; i < params.length; i += 2) all.put((String) params[i], params[i + 1]);
        return all;
    }
}
