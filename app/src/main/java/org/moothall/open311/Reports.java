package org.moothall.open311;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Actor;
import org.moothall.files.Files;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Reporter;
import org.moothall.journal.Attachments;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Language;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.places.Areas;
import org.moothall.places.Places;
import org.moothall.places.Spot;
import org.moothall.wire.Params;
import org.moothall.wire.Problems;
import org.springframework.stereotype.Component;

/// Makes a report of what a client posts, or says all that is wrong with it.
@Component
class Reports {

    private static final int MOST_WORDS = 4000;
    private static final int MOST_LINE = 200;
    private static final int MOST_ADDRESS = 500;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,20})?");
    private static final Pattern MEDIA = Pattern.compile("media_url(\\[\\d*])?");

    private final Matters matters;
    private final Places places;
    private final Attachments attachments;
    private final Clock clock;

    Reports(Matters matters, Places places, Attachments attachments, Clock clock) {
        this.matters = matters;
        this.places = places;
        this.attachments = attachments;
        this.clock = clock;
    }

    /// Where it is, in a leaf area; the spot only where it is known.
    private record Where(String area, @Nullable Spot spot) {}

    /// Null where `problems` says why not.
    @Nullable
    Filing read(Params params, String client, @Nullable String retry, boolean keep, Problems problems) {
        var matter = matter(params.get("service_code"), problems);
        var where = where(params, problems);
        var description = limited(params, "description", MOST_WORDS, problems);
        var address = limited(params, "address_string", MOST_ADDRESS, problems);
        var answers = matter == null ? Map.<String, List<String>>of() : answers(matter, params, problems);
        if (params.files().size() > Files.MOST)
            problems.add(Problems.BAD, "open311.bad.files", String.valueOf(Files.MOST));
        if (problems.any() || matter == null || where == null) return null;
        var files = keep ? kept(params.files(), problems) : List.<String>of();
        if (problems.any()) return null;
        return new Filing(
                submission(client, retry, params),
                Filing.Channel.OPEN311,
                matter.key(),
                where.area(),
                where.spot(),
                address,
                description,
                answers,
                files,
                reporter(params),
                HAN.matcher(description).find() ? Language.ZH : Language.EN,
                clock.instant(),
                new Actor.Machine(client));
    }

    private @Nullable Matter matter(String code, Problems problems) {
        if (code.isEmpty()) {
            problems.add(Problems.BAD, "open311.bad.no-service");
            return null;
        }
        var matter = matters.tree().find(code).filter(Matter::leaf).orElse(null);
        if (matter == null) problems.add(Problems.NOT_THERE, "open311.bad.service", code);
        return matter;
    }

    private @Nullable Where where(Params params, Problems problems) {
        var areas = places.areas();
        var lat = params.get("lat");
        var lon = params.find("long").orElseGet(() -> params.get("lon"));
        if (!lat.isEmpty() || !lon.isEmpty()) return point(lat, lon, areas, problems);
        var id = params.get("address_id");
        if (isLeaf(id, areas)) return new Where(id, null);
        var address = params.get("address_string");
        if (!address.isEmpty()) return found(address, areas, problems);
        problems.add(Problems.BAD, id.isEmpty() ? "open311.bad.no-place" : "open311.bad.address-id", id);
        return null;
    }

    private static @Nullable Where point(String lat, String lon, Areas areas, Problems problems) {
        if (!DEGREES.matcher(lat).matches() || !DEGREES.matcher(lon).matches()) {
            problems.add(Problems.BAD, "open311.bad.point");
            return null;
        }
        var spot = new Spot(Double.parseDouble(lon), Double.parseDouble(lat));
        var area = areas.at(spot).filter(one -> isLeaf(one.key(), areas)).orElse(null);
        if (area != null) return new Where(area.key(), spot);
        problems.add(Problems.BAD, "open311.bad.outside");
        return null;
    }

    private static boolean isLeaf(String key, Areas areas) {
        return areas.find(key).isPresent() && areas.children(key).isEmpty();
    }

    /// An address is looked for among streets, named places and neighbourhoods. What is found only as a
    /// whole township or not at all would go to the wrong office: the client is asked for the point
    /// instead.
    private static @Nullable Where found(String address, Areas areas, Problems problems) {
        var found = areas.search(address, 1).stream()
                .filter(one -> isLeaf(one.area(), areas))
                .findFirst()
                .orElse(null);
        if (found != null) return new Where(found.area(), found.spot());
        problems.add(Problems.BAD, "open311.bad.address");
        return null;
    }

    private static String limited(Params params, String name, int most, Problems problems) {
        var text = params.get(name);
        if (text.codePointCount(0, text.length()) > most)
            problems.add(Problems.BAD, "open311.bad.long", name, String.valueOf(most));
        return text;
    }

    private static Map<String, List<String>> answers(Matter matter, Params params, Problems problems) {
        var answers = new LinkedHashMap<>(new Attributes(params).answers(matter.questions(), problems));
        var media = params.values().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("media_url")
                        && MEDIA.matcher(entry.getKey()).matches())
                .flatMap(entry -> entry.getValue().stream())
                .filter(Reports::isWebAddress)
                .limit(Files.MOST)
                .toList();
        if (!media.isEmpty()) answers.put("media_url", media);
        return answers;
    }

    /// Kept as text; never fetched.
    private static boolean isWebAddress(String text) {
        if (text.length() > 2000 || !text.matches("https?://\\S+")) return false;
        try {
            return URI.create(text).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private List<String> kept(List<Params.Upload> files, Problems problems) {
        var digests = new ArrayList<String>();
        for (var file : files)
            switch (attachments.keep(file.name(), file.content())) {
                case Attachments.Kept.Ok(var attachment) -> digests.add(attachment.digest());
                case Attachments.Kept.Refused(var why, var args) -> problems.add(Problems.BAD, why, args.toArray());
            }
        if (problems.any()) letGo(digests);
        return digests;
    }

    void letGo(List<String> digests) {
        digests.forEach(attachments::release);
    }

    private static Reporter reporter(Params params) {
        var first = line(params, "first_name");
        var last = line(params, "last_name");
        var name = HAN.matcher(first + last).find() ? last + first : (first + " " + last).strip();
        return new Reporter(name, line(params, "phone"), line(params, "email"), "");
    }

    private static String line(Params params, String name) {
        var text = params.get(name).replace('\n', ' ');
        return text.length() <= MOST_LINE ? text : text.substring(0, MOST_LINE);
    }

    /// The same report sent again by a client that heard no answer is the same submission: by its
    /// `Idempotency-Key`, or by FixMyStreet's own number of the report.
    private static UUID submission(String client, @Nullable String retry, Params params) {
        return Stream.of(retry == null ? "" : retry, params.get("attribute[fixmystreet_id]"))
                .filter(one -> !one.isBlank())
                .findFirst()
                .map(one -> UUID.nameUUIDFromBytes(("open311 " + client + " " + one).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(Ids::next);
    }
}
