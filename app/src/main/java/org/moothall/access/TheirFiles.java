package org.moothall.access;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Entry;
import org.moothall.confided.Confided;
import org.moothall.confided.Opened;
import org.moothall.grievance.Grievances;
import org.moothall.journal.Attachments;
import org.moothall.journal.Attachments.Attachment;
import org.springframework.stereotype.Component;

/// The files that were sent with a case and what happened on it, as whoever it is about may have them.
@Component
class TheirFiles {

    private final Casework casework;
    private final Grievances grievances;
    private final Confided confided;
    private final Attachments attachments;

    TheirFiles(Casework casework, Grievances grievances, Confided confided, Attachments attachments) {
        this.casework = casework;
        this.grievances = grievances;
        this.confided = confided;
        this.attachments = attachments;
    }

    record Enclosed(String name, Supplier<byte[]> content) {}

    List<String> names(List<String> digests, Opened opened) {
        return attachments.list(digests).stream()
                .map(file -> opened.words(file.name()))
                .toList();
    }

    /// As far as anybody can read them still.
    List<Enclosed> enclosed(CaseFile file) {
        var opened = file.sealed() ? confided.open(file.id().value()) : Opened.NOTHING;
        var said =
                casework.history(file.id()).stream().filter(Entry::open).flatMap(entry -> entry.attachments().stream());
        var reported = grievances.report(file.id()).orElseThrow().attachments().stream();
        var digests = Stream.concat(reported, said).distinct().toList();
        return attachments.list(digests).stream()
                .filter(one -> !(one.sealed() && opened.nothing()))
                .map(one -> new Enclosed(opened.words(one.name()), () -> content(one, opened)))
                .toList();
    }

    private byte[] content(Attachment file, Opened opened) {
        var kept = attachments.content(file.digest()).orElseThrow();
        return file.sealed() ? opened.bytes(kept) : kept;
    }
}
