package org.moothall.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Entry;
import org.moothall.confided.Confided;
import org.moothall.confided.Opened;
import org.moothall.directory.Directory;
import org.moothall.directory.Office;
import org.moothall.grievance.Grievances;
import org.moothall.kernel.Text;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.procedure.Verb;
import org.moothall.retention.Erasing;
import org.moothall.retention.Rule;
import org.moothall.seal.Seals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what is held about who holds a receipt.
@Component
class Collecting {

    private static final Text NOBODY = new Text("", "");

    private final Casework casework;
    private final Grievances grievances;
    private final Confided confided;
    private final Seals seals;
    private final Readings readings;
    private final TheirLetters letters;
    private final TheirFiles files;
    private final Matters matters;
    private final Directory directory;
    private final Erasing erasing;

    Collecting(
            Casework casework,
            Grievances grievances,
            Confided confided,
            Seals seals,
            Readings readings,
            TheirLetters letters,
            TheirFiles files,
            Matters matters,
            Directory directory,
            Erasing erasing) {
        this.casework = casework;
        this.grievances = grievances;
        this.confided = confided;
        this.seals = seals;
        this.readings = readings;
        this.letters = letters;
        this.files = files;
        this.matters = matters;
        this.directory = directory;
        this.erasing = erasing;
    }

    /// @param file the case that the receipt was given for
    @Transactional
    Everything of(String receipt, CaseFile file) {
        var opened = file.sealed() ? confided.open(file.id().value()) : Opened.NOTHING;
        var report = grievances.report(file.id()).orElseThrow().reading(opened::words);
        var kind = matters.tree().require(report.matter());
        return new Everything(
                receipt,
                file.number(),
                grievances.receipt(receipt).orElseThrow().at(),
                report.channel().name().toLowerCase(Locale.ROOT),
                kind.name(),
                new Text(file.placeEn(), file.placeZh()),
                seals.own(receipt),
                report.description(),
                answers(kind, report.answers()),
                String.join("", report.answers().getOrDefault("since", List.of())),
                report.placeHelp(),
                files.names(report.attachments(), opened),
                casework.history(file.id()).stream()
                        .filter(Entry::open)
                        .map(entry -> happened(entry.reading(opened::words), opened))
                        .toList(),
                letters.sent(receipt, file),
                readings.of(receipt, file),
                erasing.rule(kind.path()).map(Rule::identity).orElse(null),
                erasing.gone(file.id()).stream()
                        .filter(gone -> gone.receipt() == null || gone.receipt().equals(receipt))
                        .map(gone -> new Everything.Erased(
                                gone.at(), gone.what().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private Everything.Happened happened(Entry entry, Opened opened) {
        return new Everything.Happened(
                entry.at(),
                entry.verb().key(),
                entry.actor().equals("reporter") ? "reporter" : "office",
                office(entry.by()),
                office(entry.office()),
                entry.verb() == Verb.STEP_ASIDE ? "" : entry.note(),
                files.names(entry.attachments(), opened));
    }

    private Text office(@Nullable String key) {
        return key == null
                ? NOBODY
                : directory.offices().find(key).map(Office::name).orElse(NOBODY);
    }

    private static List<Everything.Answer> answers(Matter kind, Map<String, List<String>> said) {
        return kind.questions().stream()
                .filter(question -> said.containsKey(question.key()))
                .map(question -> new Everything.Answer(
                        question.text(),
                        said.getOrDefault(question.key(), List.of()).stream()
                                .map(question::word)
                                .toList()))
                .toList();
    }
}
