package org.moothall.grievance;

import java.util.List;
import java.util.Map;
import org.moothall.casework.CaseId;
import org.moothall.confided.Confided;
import org.moothall.confided.Sealing;
import org.moothall.grievance.Preparing.Prepared;
import org.springframework.stereotype.Component;

/// A report of a sealed kind on its way into the database: only what is sealed goes there.
///
/// @param filing  with sealed words, and the digests of the files' sealed copies
/// @param answers in the clear: routing has to know of which office it complains
record Confiding(Filing filing, Map<String, List<String>> answers, Sealing sealing, Confided.Moved files) {

    /// Nothing that anybody said.
    @Override
    public String toString() {
        return "Confiding[" + filing + "]";
    }

    /// Seals reports, and writes their keys and files with them.
    @Component
    static class Sealer {

        private final Confided confided;

        Sealer(Confided confided) {
            this.confided = confided;
        }

        Confiding confiding(CaseId id, Filing said) {
            var sealing = confided.begun(id.value());
            var files = confided.files(sealing, said.attachments());
            var answers = sealing.words(Prepared.answers(said.answers()));
            var filing = new Filing(
                    said.submission(),
                    said.channel(),
                    said.matter(),
                    said.area(),
                    said.spot(),
                    sealing.words(said.placeHelp()),
                    sealing.words(said.description()),
                    said.answers().isEmpty() ? Map.of() : Map.of(Report.SEALED, List.of(answers)),
                    files.digests(),
                    said.reporter(),
                    said.language(),
                    said.at(),
                    said.by());
            return new Confiding(filing, said.answers(), sealing, files);
        }

        /// In the caller's transaction or parcel.
        void keep(List<Prepared> reports) {
            var sealed =
                    reports.stream().flatMap(report -> report.sealed().stream()).toList();
            confided.keep(sealed.stream().map(Confiding::sealing).toList());
            confided.keepFiles(sealed.stream().map(Confiding::files).toList());
        }
    }
}
