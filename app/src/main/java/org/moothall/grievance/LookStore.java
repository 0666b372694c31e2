package org.moothall.grievance;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;
import org.moothall.grievance.Grievances.Held;
import org.moothall.kernel.Language;
import org.moothall.kernel.Sql;
import org.moothall.kernel.Text;
import org.moothall.keys.SealedText;
import org.moothall.matters.Matters;
import org.moothall.places.Spot;
import org.moothall.procedure.Procedure.Phase;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Looks up reports, reporters and the public's lists.
@Repository
class LookStore {

    private static final Instant EVER = Instant.EPOCH;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    static final String FIND = """
            select
                case_id, channel, source, language, matter, description, cast(answers as text) as answers, attachments, area,
                place_help, lon, lat, received_at, is_public
            from grievance.report
            where case_id = :id""";

    private static final String PUBLIC = """
            select
                told.case_id, case_file.number, told.matter, case_file.title, told.description, told.attachments,
                told.area, told.public_place_en, told.public_place_zh, told.public_lon, told.public_lat,
                case_file.phase, case_file.lead, told.received_at, case_file.last_at as changed_at,
                (select max(due) from unnest(case_file.dues) as due) as due, case_file.closed_at,
                coalesce((
                    select note
                    from casework.entry
                    where entry.case_id = told.case_id and entry.verb in ('REPLY', 'JOIN') and entry.open
                    order by position desc
                    limit 1), '') as reply,
                case_file.reporters
            from grievance.report as told
            join casework.case_file on case_file.id = told.case_id
            where told.is_public and told.matter not in (:hidden)
            """;

    static final String FIND_PUBLIC = PUBLIC + "and case_file.number = :number";

    static final String NEAR = PUBLIC + """
            and told.branch = :branch
            and told.cell in (:cells)
            and (case_file.phase not in ('ANSWERED', 'CLOSED') or coalesce(case_file.closed_at, case_file.last_at) > :since)
            limit 500""";

    static final String LATEST = PUBLIC + """
            and (:everywhere or told.area in (:areas))
            and (:everything or told.matter in (:matters))
            and (:all or (case_file.phase not in ('ANSWERED', 'CLOSED')) = :open)
            and told.received_at >= :from
            and told.received_at < :until
            and (told.received_at, told.case_id) < (:beforeAt, cast(:beforeId as uuid))
            order by told.received_at desc, told.case_id desc
            limit :most""";

    static final String SECRET = """
            select case_id, phrase_digest from grievance.reporter where number = :number""";

    private static final String HELD = """
            select
                number, named, behalf, phoned, mailed, phoned and call_back as call_back, language,
                withdrawn_at is not null as withdrawn, at
            from grievance.reporter
            """;

    static final String FIRST_RECEIPTS = HELD + """
            where case_id = :id and (named or not :named)
            order by at, number
            limit :most""";

    static final String NEXT_RECEIPTS = HELD + """
            where case_id = :id and (named or not :named)
              and (at, number) > (select at, number from grievance.reporter where number = :after)
            order by at, number
            limit :most""";

    static final String RECEIPT = HELD + "where number = :number";

    static final String OWN = """
            select case_id from grievance.reporter where number = :number""";

    static final String OF_IDENTITY = """
            select case_id as of, number as receipt from grievance.reporter where submission = :identity""";

    static final String WITHDRAWN = """
            select withdrawn_at from grievance.reporter where number = :number and withdrawn_at is not null""";

    static final String UNNAMED = """
            select count(*) from grievance.reporter where case_id = :id and not named""";

    static final String IDENTITY = """
            select submission from grievance.reporter where case_id = :id and number = :number""";

    private final Sql sql;
    private final Matters matters;

    LookStore(Sql sql, Matters matters) {
        this.sql = sql;
        this.matters = matters;
    }

    private record ReportRow(
            CaseId caseId,
            Filing.Channel channel,
            String source,
            Language language,
            String matter,
            String description,
            String answers,
            List<String> attachments,
            String area,
            String placeHelp,
            @Nullable Double lon,
            @Nullable Double lat,
            Instant receivedAt,
            boolean isPublic) {

        Report report(List<String> hidden) {
            return new Report(
                    caseId,
                    channel,
                    source,
                    language,
                    matter,
                    description,
                    answered(answers),
                    attachments,
                    area,
                    placeHelp,
                    spot(lon, lat),
                    receivedAt,
                    isPublic && !hidden.contains(matter));
        }
    }

    private record PublicRow(
            CaseId caseId,
            String number,
            String matter,
            String title,
            String description,
            List<String> attachments,
            String area,
            String publicPlaceEn,
            String publicPlaceZh,
            @Nullable Double publicLon,
            @Nullable Double publicLat,
            Phase phase,
            String lead,
            Instant receivedAt,
            Instant changedAt,
            @Nullable Instant due,
            @Nullable Instant closedAt,
            String reply,
            int reporters) {

        PublicReport report() {
            return new PublicReport(
                    caseId,
                    number,
                    matter,
                    title,
                    description,
                    attachments,
                    area,
                    new Text(publicPlaceEn, publicPlaceZh),
                    spot(publicLon, publicLat),
                    phase,
                    lead,
                    receivedAt,
                    changedAt,
                    due,
                    closedAt,
                    reply,
                    reporters);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Nothing where it is sealed and was not opened.
    static Map<String, List<String>> answered(String json) {
        var answers = new LinkedHashMap<String, List<String>>();
        if (SealedText.whole(json)) return answers;
        JSON.readTree(json)
                .forEachEntry((question, answered) -> answers.put(
                        question,
                        answered.valueStream().map(each -> each.asString()).toList()));
        return answers;
    }

    private static @Nullable Spot spot(@Nullable Double lon, @Nullable Double lat) {
        return lon == null || lat == null ? null : new Spot(lon, lat);
    }

    /// What opens a receipt.
    record Secret(CaseId caseId, String phraseDigest) {}

    Optional<Report> find(CaseId id) {
        return sql.find(ReportRow.class, FIND, Map.of("id", id)).map(row -> row.report(hidden()));
    }

    /// Kinds that not everybody may see any more: what was filed before is hidden with them, and comes back with them.
    private List<String> hidden() {
        var kinds = matters.tree().hidden();
        return kinds.isEmpty() ? List.of("") : kinds;
    }

    Optional<PublicReport> findPublic(String number) {
        return sql.find(PublicRow.class, FIND_PUBLIC, Map.of("number", number, "hidden", hidden()))
                .map(PublicRow::report);
    }

    List<PublicReport> near(List<Long> cells, String branch, Instant since) {
        var with = Map.of("cells", cells, "branch", branch, "since", since, "hidden", hidden());
        return sql.list(PublicRow.class, NEAR, with).stream()
                .map(PublicRow::report)
                .toList();
    }

    List<PublicReport> latest(PublicReport.Query query) {
        var with = new HashMap<String, Object>();
        with.put("hidden", hidden());
        with.put("everywhere", query.areas().isEmpty());
        with.put("areas", query.areas().isEmpty() ? List.of("") : query.areas());
        with.put("everything", query.matters().isEmpty());
        with.put("matters", query.matters().isEmpty() ? List.of("") : query.matters());
        with.put("all", query.open() == null);
        with.put("open", query.open() == null || query.open());
        with.put("from", query.from() == null ? EVER : query.from());
        with.put("until", query.until() == null ? NEVER : query.until());
        with.put("beforeAt", query.after() == null ? NEVER : query.after().receivedAt());
        with.put(
                "beforeId",
                query.after() == null ? LAST : query.after().caseId().value());
        with.put("most", query.most());
        return sql.list(PublicRow.class, LATEST, with).stream()
                .map(PublicRow::report)
                .toList();
    }

    Optional<Secret> secret(String number) {
        return sql.find(Secret.class, SECRET, Map.of("number", number));
    }

    List<Held> receipts(CaseId id, boolean named, String after, int most) {
        var with = Map.of("id", id, "named", named, "after", after, "most", most);
        return sql.list(Held.class, after.isEmpty() ? FIRST_RECEIPTS : NEXT_RECEIPTS, with);
    }

    Optional<Held> receipt(String number) {
        return sql.find(Held.class, RECEIPT, Map.of("number", number));
    }

    Optional<CaseId> own(String number) {
        return sql.find(UUID.class, OWN, Map.of("number", number)).map(CaseId::new);
    }

    Optional<Grievances.Own> of(UUID identity) {
        return sql.find(Grievances.Own.class, OF_IDENTITY, Map.of("identity", identity));
    }

    Optional<Instant> withdrawn(String number) {
        return sql.list(Back.class, WITHDRAWN, Map.of("number", number)).stream()
                .map(Back::withdrawnAt)
                .findFirst();
    }

    private record Back(Instant withdrawnAt) {}

    int unnamed(CaseId id) {
        return sql.find(Integer.class, UNNAMED, Map.of("id", id)).orElse(0);
    }

    Optional<UUID> identity(CaseId id, String number) {
        return sql.find(UUID.class, IDENTITY, Map.of("id", id, "number", number));
    }
}
