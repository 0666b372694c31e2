package org.moothall.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.moothall.access.Everything.Read;
import org.moothall.casework.CaseFile;
import org.moothall.directory.Directory;
import org.moothall.directory.Office;
import org.moothall.disclosure.Disclosures;
import org.moothall.kernel.Text;
import org.moothall.seal.Seals;
import org.springframework.stereotype.Component;

/// Who read what of somebody: who they are, and what they said.
@Component
class Readings {

    private final Seals seals;
    private final Disclosures disclosures;
    private final Directory directory;

    Readings(Seals seals, Disclosures disclosures, Directory directory) {
        this.seals = seals;
        this.disclosures = disclosures;
        this.directory = directory;
    }

    List<Read> of(String receipt, CaseFile file) {
        var identity = seals.of(receipt).stream()
                .map(one -> new Read(one.at(), "identity", office(one.office()), key(one.reason()), one.sentence()));
        var words = disclosures.of(file.id()).stream()
                .map(one -> new Read(one.at(), "words", office(one.office()), key(one.purpose()), one.sentence()));
        return Stream.concat(identity, words).toList();
    }

    private static String key(Enum<?> why) {
        return why.name().toLowerCase(Locale.ROOT);
    }

    private Text office(String key) {
        return directory.offices().find(key).map(Office::name).orElse(new Text("", ""));
    }
}
