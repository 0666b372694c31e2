package org.moothall.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.access.TheirFiles.Enclosed;
import org.moothall.casework.CaseFile;
import org.moothall.confided.Confided;
import org.moothall.confided.Opened;
import org.moothall.follow.Receipts;
import org.moothall.journal.Attachments.Whole;
import org.moothall.letters.Letters;
import org.moothall.letters.Letters.Served;
import org.springframework.stereotype.Component;

/// The letters that the holder of a receipt got: of the case it was given for, and of the one that answers for it.
@Component
class TheirLetters {

    private final Receipts receipts;
    private final Letters letters;
    private final Confided confided;

    TheirLetters(Receipts receipts, Letters letters, Confided confided) {
        this.receipts = receipts;
        this.letters = letters;
        this.confided = confided;
    }

    List<Everything.Sent> sent(String receipt, CaseFile own) {
        return of(receipt, own)
                .map(one -> new Everything.Sent(
                        one.served().letter().number(),
                        one.served().letter().title(),
                        Objects.requireNonNull(one.served().letter().issuedAt()),
                        one.served().now().stream()
                                .map(way -> way.way() + " " + way.step() + " " + way.day())
                                .toList(),
                        one.readable() ? one.file() : null))
                .toList();
    }

    /// The files that `sent` names.
    List<Enclosed> files(String receipt, CaseFile own) {
        return of(receipt, own)
                .filter(Theirs::readable)
                .map(one -> new Enclosed(one.file(), () -> content(one)))
                .toList();
    }

    private Stream<Theirs> of(String receipt, CaseFile own) {
        var answers = receipts.find(receipt).filter(file -> !file.id().equals(own.id()));
        return Stream.concat(Stream.of(own), answers.stream()).flatMap(file -> of(receipt, file, opened(file)));
    }

    private Stream<Theirs> of(String receipt, CaseFile file, Optional<Opened> opened) {
        return letters.issued(file.id(), receipt).stream()
                .map(one -> new Theirs(
                        one, opened.orElse(Opened.NOTHING), opened.isPresent() && letters.readable(one.letter())));
    }

    /// Empty where what was sealed for the case is erased.
    private Optional<Opened> opened(CaseFile file) {
        if (!file.sealed()) return Optional.of(Opened.NOTHING);
        return Optional.of(confided.open(file.id().value())).filter(opened -> !opened.nothing());
    }

    private byte[] content(Theirs letter) {
        Whole file = letters.toThemselves(letter.served().letter(), true).orElseThrow();
        return file.of().sealed() ? letter.opened().bytes(file.content()) : file.content();
    }

    private record Theirs(Served served, Opened opened, boolean readable) {

        String file() {
            return "letters/" + Bundle.plain(served.letter().number()) + ".pdf";
        }
    }
}
