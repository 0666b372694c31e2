package org.moothall.open311;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.moothall.city.City;
import org.moothall.directory.Directory;
import org.moothall.directory.Office;
import org.moothall.grievance.PublicReport;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.matters.Matter;
import org.moothall.matters.MatterTree;
import org.moothall.matters.Matters;
import org.moothall.places.Areas;
import org.moothall.places.Places;
import org.moothall.places.Spot;
import org.moothall.web.Texts;
import org.moothall.wire.Format;
import org.moothall.wire.Sheet;
import org.springframework.stereotype.Component;

/// Public reports, as the standard lists them. A matter that the city no longer shows is not shown from
/// that moment, whenever it was reported.
@Component
class Requests {

    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private static final int MOST_LISTS = 16;

    private final Open311Store store;
    private final Matters matters;
    private final Directory directory;
    private final Places places;
    private final City city;
    private final Texts texts;
    private volatile @Nullable Around around;
    private volatile @Nullable Shown shown;

    Requests(Open311Store store, Matters matters, Directory directory, Places places, City city, Texts texts) {
        this.store = store;
        this.matters = matters;
        this.directory = directory;
        this.places = places;
        this.city = city;
        this.texts = texts;
    }

    byte[] list(Wanted wanted, Format format, Language language) {
        var keys = wanted.codes().isEmpty()
                ? shownMatters()
                : java.util.Arrays.stream(shownMatters())
                        .filter(wanted.codes()::contains)
                        .toArray(String[]::new);
        if (!wanted.latest()) return written(store.list(wanted, keys), format, language);
        var asked = new Asked(wanted.codes(), wanted.open(), wanted.size(), wanted.page(), format, language);
        var lists = around().lists();
        var snapshot = store.snapshot();
        var kept = lists.get(asked);
        if (kept != null && kept.holds(snapshot, wanted.from())) return kept.bytes();
        var bytes = latest(wanted, keys, format, language);
        if (lists.size() >= MOST_LISTS) lists.clear();
        if (store.snapshot().equals(snapshot)) lists.put(asked, new Kept(snapshot, wanted.from(), bytes));
        return bytes;
    }

    private byte[] latest(Wanted wanted, String[] keys, Format format, Language language) {
        var pieces = around().pieces();
        var known = store.latestMarks(wanted, keys).stream()
                .map(mark -> pieces.get(new Piece(mark, format, language)))
                .toList();
        if (known.contains(null)) return written(store.latest(wanted, keys), format, language);
        var sheet = format.sheet().list("service_requests");
        known.forEach(sheet::copy);
        return sheet.end().bytes();
    }

    List<Open311Store.Row> numbered(List<String> numbers) {
        var written =
                numbers.stream().map(number -> number.toUpperCase(Locale.ROOT)).toList();
        return store.numbered(written, shownMatters());
    }

    /// The leaves that everybody may see now.
    String[] shownMatters() {
        var tree = matters.tree();
        var now = shown;
        if (now == null || now.tree() != tree) shown = now = Shown.of(tree);
        return now.keys().clone();
    }

    /// The public leaves of one tree of matters.
    @SuppressWarnings("ArrayRecordComponent") // never compared; as the driver wants it
    private record Shown(MatterTree tree, String[] keys) {

        static Shown of(MatterTree tree) {
            var keys = tree.leaves().stream().filter(Matter::isPublic).map(Matter::key);
            return new Shown(tree, keys.toArray(String[]::new));
        }
    }

    byte[] written(List<Open311Store.Row> rows, Format format, Language language) {
        var ground = around(); // first, so that words of a newer city are never kept in it for long
        var tree = matters.tree();
        var zone = city.settings().zone();
        var sheet = format.sheet().list("service_requests");
        for (var row : rows) {
            var piece = format.piece(one -> write(one, row, tree, zone, ground, language));
            ground.keep(new Piece(new Open311Store.Mark(row.number(), row.mark()), format, language), piece);
            sheet.copy(piece);
        }
        return sheet.end().bytes();
    }

    private void write(
            Sheet sheet, Open311Store.Row row, MatterTree tree, ZoneId zone, Around ground, Language language) {
        var matter = tree.require(row.matter());
        var spot = ground.spot(row);
        sheet.thing("request")
                .text("service_request_id", row.number())
                .text("status", row.open() ? "open" : "closed")
                .text("status_notes", texts.get(language, "open311.status." + row.phase()))
                .text("service_name", matter.name().in(language))
                .text("service_code", matter.key())
                .text("description", PublicReport.words(row.description()))
                .text("agency_responsible", office(row.lead(), language))
                .text("service_notice", null)
                .text("requested_datetime", moment(row.openedAt(), zone))
                .text("updated_datetime", moment(row.updatedAt(), zone))
                .text("expected_datetime", moment(row.expectedAt(), zone))
                .text("address", ground.address(row, language))
                .text("address_id", row.area())
                .text("zipcode", null)
                .bare("lat", spot == null ? null : spot.lat())
                .bare("long", spot == null ? null : spot.lon())
                .text("media_url", row.mediaUrl())
                .end();
    }

    String office(String key, Language language) {
        return directory
                .offices()
                .find(key)
                .map(Office::name)
                .map(name -> name.in(language))
                .orElse(key);
    }

    static @Nullable String moment(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : MOMENT.format(at.atZone(zone));
    }

    private Around around() {
        var named = List.<Object>of(
                places.areas(),
                matters.tree(),
                directory.offices(),
                city.settings().zone());
        var now = around;
        if (now == null || !now.same(named))
            around = now = new Around(
                    places.areas(),
                    named,
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>());
        return now;
    }

    /// A list of the latest, as it is asked for again and again.
    private record Asked(
            List<String> codes, @Nullable Boolean open, int size, int page, Format format, Language language) {}

    /// A list that was written, what could be seen in the database then, and since when it reached back.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Kept(String snapshot, Instant from, byte[] bytes) {

        boolean holds(String now, Instant since) {
            return snapshot.equals(now) && since.isBefore(from.plus(Duration.ofMinutes(1)));
        }
    }

    /// One report as it was written in a list.
    private record Piece(Open311Store.Mark mark, Format format, Language language) {}

    /// What reports are told by. Another city, another one of these.
    ///
    /// @param named  all that a report's words come from
    /// @param words  the areas around the places, each said once
    /// @param pieces reports that were written before and may be copied
    /// @param lists  whole lists that hold as long as nothing is written to the database
    private record Around(
            Areas areas,
            List<Object> named,
            Map<String, Text> words,
            Map<Piece, String> pieces,
            Map<Asked, Kept> lists) {

        private static final int MOST_PIECES = 4000;

        boolean same(List<Object> others) {
            for (var i = 0; i < named.size(); i++) if (named.get(i) != others.get(i)) return false;
            return true;
        }

        void keep(Piece piece, String written) {
            if (pieces.size() >= MOST_PIECES) pieces.clear();
            pieces.put(piece, written);
        }

        /// A report that is known only by its area stands in the middle of it, and its address says no
        /// more.
        @Nullable
        Spot spot(Open311Store.Row row) {
            var lon = row.publicLon();
            var lat = row.publicLat();
            if (lon != null && lat != null) return new Spot(lon, lat);
            return areas.find(row.area()).isPresent() ? areas.middle(row.area()) : null;
        }

        /// Small to large in English, large to small in Chinese.
        String address(Open311Store.Row row, Language language) {
            var place = new Text(row.publicPlaceEn(), row.publicPlaceZh()).in(language);
            var within = words.computeIfAbsent(
                            row.area(), key -> areas.find(key).map(areas::words).orElseGet(() -> new Text("", "")))
                    .in(language);
            if (within.isEmpty() || place.equals(within)) return place;
            return switch (language) {
                case EN -> place + ", " + within;
                case ZH -> within + place;
            };
        }
    }
}
