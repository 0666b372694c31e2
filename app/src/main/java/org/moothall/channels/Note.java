package org.moothall.channels;

/// A short message to one address.
///
/// @param id   the same each time it is tried: whoever gets it twice after all sees one
/// @param text what happened, without a word of a resident's; one or two lines
/// @param link where it is taken; blank where the city has not said how its pages are reached
/// @param name by which an answer or a receipt names it, small letters and digits; blank for what none comes to
public record Note(String id, String from, String subject, String text, String link, String name) {

    public Note(String id, String from, String subject, String text, String link) {
        this(id, from, subject, text, link, "");
    }

    /// In one piece, for what has no room for more.
    public String whole() {
        return link.isEmpty() ? text : text + "\n" + link;
    }

    /// Its link opens: it stays out of logs, whoever prints it.
    @Override
    public String toString() {
        return "Note " + id;
    }
}
