package org.moothall.agenda;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/// A calendar as RFC 5545 writes it. Only what a feed of duties needs: events with both ends in UTC, told apart by an
/// id that stays, and cancelled by a higher sequence.
final class ICalendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;

    private final StringBuilder written = new StringBuilder();

    /// @param gone whether it is off
    record Event(
            UUID id,
            int sequence,
            Instant changed,
            Instant begins,
            Instant ends,
            String summary,
            String location,
            boolean gone) {}

    ICalendar(String name) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Moothall//Roster//EN");
        line("CALSCALE:GREGORIAN");
        line("X-WR-CALNAME:" + text(name));
        line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        line("X-PUBLISHED-TTL:PT1H");
    }

    void event(Event event) {
        line("BEGIN:VEVENT");
        line("UID:" + event.id());
        line("SEQUENCE:" + event.sequence());
        line("DTSTAMP:" + UTC.format(event.changed()));
        line("LAST-MODIFIED:" + UTC.format(event.changed()));
        line("DTSTART:" + UTC.format(event.begins()));
        line("DTEND:" + UTC.format(event.ends()));
        line("SUMMARY:" + text(event.summary()));
        line("LOCATION:" + text(event.location()));
        line("STATUS:" + (event.gone() ? "CANCELLED" : "CONFIRMED"));
        line("TRANSP:" + (event.gone() ? "TRANSPARENT" : "OPAQUE"));
        line("END:VEVENT");
    }

    String written() {
        return written + "END:VCALENDAR\r\n";
    }

    private static String text(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /// A line of more than 75 octets goes on in the next one, behind a blank; no character is cut.
    private void line(String line) {
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var character = Character.toString(line.codePointAt(i));
            var length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                written.append("\r\n ");
                octets = 1;
            }
            written.append(character);
            octets += length;
            i += character.length();
        }
        written.append("\r\n");
    }
}
