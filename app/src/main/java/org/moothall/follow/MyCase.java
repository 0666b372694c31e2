package org.moothall.follow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Entry;
import org.moothall.casework.Ground;
import org.moothall.directory.Directory;
import org.moothall.disclosure.Disclosures;
import org.moothall.disclosure.Readable;
import org.moothall.draft.Draft;
import org.moothall.draft.Surroundings;
import org.moothall.files.Files;
import org.moothall.follow.MyCasePage.Looked;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Grievances.Held;
import org.moothall.grievance.Report;
import org.moothall.kernel.Text;
import org.moothall.maps.MapMark;
import org.moothall.maps.MapPicture;
import org.moothall.maps.Maps;
import org.moothall.matters.Matters;
import org.moothall.petition.Petitions;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Verb;
import org.moothall.seal.Seals;
import org.moothall.timekeeper.Board;
import org.moothall.timekeeper.Chronicle;
import org.moothall.timekeeper.TimeWords;
import org.moothall.web.Form;
import org.moothall.web.Reader;
import org.springframework.stereotype.Component;

/// Puts a reporter's page of a case together.
@Component
class MyCase {

    private static final int WIDE = 348, HIGH = 176;

    private final Receipts receipts;
    private final Petitions petitions;
    private final FollowStore store;
    private final Casework casework;
    private final Grievances grievances;
    private final Directory directory;
    private final Matters matters;
    private final Files files;
    private final Surroundings surroundings;
    private final Maps maps;
    private final Seals seals;
    private final Disclosures disclosures;
    private final InHand inHand;
    private final Board board;
    private final Clock clock;

    MyCase(
            Receipts receipts,
            Petitions petitions,
            FollowStore store,
            Casework casework,
            Grievances grievances,
            Directory directory,
            Matters matters,
            Files files,
            Surroundings surroundings,
            Maps maps,
            Seals seals,
            Disclosures disclosures,
            InHand inHand,
            Board board,
            Clock clock) {
        this.receipts = receipts;
        this.petitions = petitions;
        this.store = store;
        this.casework = casework;
        this.grievances = grievances;
        this.directory = directory;
        this.matters = matters;
        this.files = files;
        this.surroundings = surroundings;
        this.maps = maps;
        this.seals = seals;
        this.disclosures = disclosures;
        this.inHand = inHand;
        this.board = board;
        this.clock = clock;
    }

    MyCasePage page(Form form, String receipt, CaseFile file, boolean conflict, Reader reader) {
        var own = receipts.own(receipt, file);
        var seen = seen(receipt, own, file);
        var ground = seen.ground();
        var report = seen.report();
        var held = grievances.receipt(Receipts.plain(receipt));
        var back = grievances.withdrawn(Receipts.plain(receipt)).orElse(null);
        var where = new Draft.Where(report.area(), report.spot(), report.placeHelp());
        var time = new TimeWords(reader, ground, false);
        var words = new CaseWords(reader, directory.offices(), seen.files());
        var happened = words.moments(file, seen.history(), report, casework.why(own.id()), time);
        var told = time.with(happened, board.told(file.id()), board.moved(file.id()));
        return new MyCasePage(
                form,
                receipt,
                file.number(),
                own.title(),
                matters.tree().require(report.matter()).name(),
                own.openedAt(),
                words.now(file, ground),
                ground.asked().map(Entry::note).orElse(null),
                ground.clocks(clock.instant()).stream().flatMap(words::promised).toList(),
                answered(seen, reader),
                sent(file, receipt, reader),
                may(receipt, back != null, file, ground),
                ground.procedure().reviews(),
                Chronicle.of(told, form.value("before")),
                directory.offices().require(file.lead()),
                words.own(file),
                surroundings.words(where),
                surroundings.within(where),
                map(report, reader),
                file.reporters(),
                held.filter(Held::named).isPresent(),
                looked(Receipts.plain(receipt)),
                own.sealed() ? read(own, file) : null,
                inHand.link(Receipts.plain(receipt)),
                among(receipt, back, own, file, seen.history(), reader),
                held.filter(Held::phoned).map(Held::callBack).orElse(null),
                conflict);
    }

    /// What the holder of a receipt reads of a case, opened where it is sealed.
    private record Seen(Files files, Ground ground, List<Entry> history, Report report) {}

    private Seen seen(String receipt, CaseFile own, CaseFile file) {
        var opened = receipts.opened(receipt, file);
        var ground = Readable.ground(casework.ground(file), opened);
        var history = own == file
                ? ground.history()
                : receipts.history(own, file).stream()
                        .map(entry -> entry.reading(opened::words))
                        .toList();
        var report = grievances.report(own.id()).orElseThrow().reading(opened::words);
        return new Seen(files.reading(opened), ground, history, report);
    }

    /// What one may who has taken back their own report is only to add. A report is taken back as a whole, not in a
    /// part.
    private static List<String> may(String receipt, boolean back, CaseFile file, Ground ground) {
        return file.offered(new Actor.Reporter(), ground).stream()
                .filter(verb -> !back || verb == Verb.ADD)
                .filter(verb -> verb != Verb.WITHDRAW || Receipts.whole(receipt))
                .map(Verb::key)
                .toList();
    }

    /// Where a receipt stands among the others: joined, parted, rated, taken back.
    private MyCasePage.Among among(
            String receipt, @Nullable Instant back, CaseFile own, CaseFile file, List<Entry> history, Reader reader) {
        var plain = Receipts.plain(receipt);
        return new MyCasePage.Among(
                own == file ? null : joined(own, history),
                plain.equals(receipt) ? store.parts(plain) : List.of(),
                file.in(Phase.ANSWERED, Phase.CLOSED) ? rated(receipt, reader) : "",
                back,
                petitions.joining(own.id(), own.number(), plain));
    }

    private MyCasePage.@Nullable Joined joined(CaseFile own, List<Entry> history) {
        return last(
                        history.stream()
                                .filter(entry -> entry.caseId().equals(own.id()))
                                .toList(),
                        Verb.JOIN)
                .map(entry -> new MyCasePage.Joined(own.number(), entry.at(), reason(entry)))
                .orElse(null);
    }

    private String rated(String receipt, Reader reader) {
        return store.rated(receipt)
                .map(rated -> reader.t(
                        "follow.rated.mine",
                        reader.words().when(rated.at()),
                        reader.t("follow.fixed." + rated.fixed())))
                .orElse("");
    }

    /// The note of a joining begins with the other case's number.
    private static String reason(Entry entry) {
        return entry.note().substring(entry.note().indexOf(": ") + 2);
    }

    private static Optional<Entry> last(List<Entry> history, Verb verb) {
        return history.reversed().stream()
                .filter(entry -> entry.verb() == verb && entry.open())
                .findFirst();
    }

    private MyCasePage.@Nullable Reply answered(Seen seen, Reader reader) {
        return last(seen.history(), Verb.REPLY)
                .map(reply -> answered(reply, seen.files(), reader))
                .orElse(null);
    }

    private MyCasePage.Reply answered(Entry entry, Files files, Reader reader) {
        return new MyCasePage.Reply(
                reader.t(office(entry.by())), entry.at(), entry.note(), files.shown(entry.attachments(), Files.HELD));
    }

    private List<MyCasePage.Sent> sent(CaseFile file, String receipt, Reader reader) {
        return receipts.letters(receipt, file).stream()
                .map(one -> new MyCasePage.Sent(
                        one.letter().title(),
                        one.letter().number(),
                        Objects.requireNonNull(one.letter().issuedAt()),
                        "/my/" + receipt + "/letters/" + one.letter().id() + "/",
                        one.now().stream()
                                .map(way -> new MyCasePage.Way(way.told(reader), way.unserved()))
                                .toList()))
                .toList();
    }

    private Text office(@Nullable String key) {
        return Optional.ofNullable(key)
                .flatMap(directory.offices()::find)
                .map(office -> office.name())
                .orElse(new Text("", ""));
    }

    private @Nullable MapPicture map(Report report, Reader reader) {
        var spot = report.spot();
        if (spot == null) return null;
        return maps.picture(maps.around(spot, WIDE, HIGH), reader.language(), List.of(MapMark.pin(spot)), "");
    }

    /// Who opened what was said, of the reporter's own case and of the one that answers for it.
    private List<Looked> read(CaseFile own, CaseFile file) {
        return Stream.of(own.id(), file.id())
                .distinct()
                .flatMap(id -> disclosures.of(id).stream())
                .map(one -> new Looked(
                        office(one.office()),
                        one.at(),
                        0,
                        one.purpose().name().toLowerCase(Locale.ROOT),
                        one.sentence()))
                .toList();
    }

    private List<Looked> looked(String receipt) {
        var looked = new ArrayList<Looked>();
        for (var one : seals.of(receipt))
            looked.add(new Looked(
                    one.office().isEmpty() ? null : office(one.office()),
                    one.at(),
                    one.reason().shown()
                            ? Math.max(
                                    1, Duration.between(one.at(), one.until()).toMinutes())
                            : 0,
                    one.reason().name().toLowerCase(Locale.ROOT),
                    Objects.requireNonNull(one.sentence())));
        return looked;
    }
}
