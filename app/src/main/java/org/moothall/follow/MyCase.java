package org.moothall.follow;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Entry;
import org.moothall.casework.Ground;
import org.moothall.directory.Directory;
import org.moothall.draft.Draft;
import org.moothall.draft.Surroundings;
import org.moothall.files.Files;
import org.moothall.follow.MyCasePage.Looked;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Report;
import org.moothall.kernel.Text;
import org.moothall.letters.Letters;
import org.moothall.maps.MapMark;
import org.moothall.maps.MapPicture;
import org.moothall.maps.Maps;
import org.moothall.matters.Matters;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Verb;
import org.moothall.seal.Seals;
import org.moothall.timekeeper.Board;
import org.moothall.timekeeper.TimeWords;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.stereotype.Component;

/// Puts a reporter's page of a case together.
@Component
class MyCase {

    private static final int WIDE = 348, HIGH = 176;

    private final Casework casework;
    private final Grievances grievances;
    private final Directory directory;
    private final Matters matters;
    private final Files files;
    private final Surroundings surroundings;
    private final Maps maps;
    private final Seals seals;
    private final Letters letters;
    private final InHand inHand;
    private final Board board;
    private final Clock clock;

    MyCase(
            Casework casework,
            Grievances grievances,
            Directory directory,
            Matters matters,
            Files files,
            Surroundings surroundings,
            Maps maps,
            Seals seals,
            Letters letters,
            InHand inHand,
            Board board,
            Clock clock) {
        this.casework = casework;
        this.grievances = grievances;
        this.directory = directory;
        this.matters = matters;
        this.files = files;
        this.surroundings = surroundings;
        this.maps = maps;
        this.seals = seals;
        this.letters = letters;
        this.inHand = inHand;
        this.board = board;
        this.clock = clock;
    }

    Page page(Form form, String receipt, CaseFile file, boolean conflict, Reader reader) {
        var ground = casework.ground(file);
        var history = ground.history();
        var report = grievances.report(file.id()).orElseThrow();
        var where = new Draft.Where(report.area(), report.spot(), report.placeHelp());
        var time = new TimeWords(reader, ground, false);
        var words = new CaseWords(reader, directory.offices(), files);
        return new MyCasePage(
                form,
                receipt,
                file.number(),
                file.title(),
                matters.tree().require(report.matter()).name(),
                file.openedAt(),
                words.now(file, ground.procedure()),
                file.phase() == Phase.WAITING
                        ? last(history, Verb.ASK).map(Entry::note).orElse("")
                        : null,
                ground.clocks(clock.instant()).stream().flatMap(words::promised).toList(),
                last(history, Verb.REPLY)
                        .map(this::answered)
                        .map(reply -> reply.apply(reader))
                        .orElse(null),
                sent(file, receipt, reader),
                may(file, ground),
                ground.procedure().reviews(),
                time.with(
                        words.happenings(file, history, report, casework.why(file.id()), time),
                        board.told(file.id()),
                        board.moved(file.id())),
                directory.offices().require(file.lead()),
                surroundings.words(where),
                surroundings.within(where),
                map(report, reader),
                file.reporters(),
                held(file, receipt).filter(Grievances.Held::named).isPresent(),
                looked(file, receipt),
                inHand.link(receipt),
                callBack(file, receipt),
                conflict);
    }

    private @Nullable Boolean callBack(CaseFile file, String receipt) {
        return held(file, receipt)
                .filter(Grievances.Held::phoned)
                .map(Grievances.Held::callBack)
                .orElse(null);
    }

    private Optional<Grievances.Held> held(CaseFile file, String receipt) {
        return grievances.receipts(file.id()).stream()
                .filter(held -> held.number().equals(receipt))
                .findFirst();
    }

    private static List<String> may(CaseFile file, Ground ground) {
        return file.offered(new Actor.Reporter(), ground).stream()
                .map(Verb::key)
                .toList();
    }

    private static Optional<Entry> last(List<Entry> history, Verb verb) {
        return history.reversed().stream()
                .filter(entry -> entry.verb() == verb && entry.open())
                .findFirst();
    }

    private java.util.function.Function<Reader, MyCasePage.Reply> answered(Entry entry) {
        return reader -> new MyCasePage.Reply(
                reader.t(office(entry.by())), entry.at(), entry.note(), files.shown(entry.attachments(), Files.HELD));
    }

    private List<MyCasePage.Sent> sent(CaseFile file, String receipt, Reader reader) {
        return letters.issued(file.id(), receipt).stream()
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

    private List<Looked> looked(CaseFile file, String receipt) {
        var looked = new ArrayList<Looked>();
        for (var one : seals.of(file.id(), receipt))
            looked.add(new Looked(
                    office(one.office()),
                    one.at(),
                    Math.max(1, Duration.between(one.at(), one.until()).toMinutes()),
                    one.reason().name().toLowerCase(Locale.ROOT),
                    Objects.requireNonNull(one.sentence())));
        return looked;
    }
}
