package org.moothall.petition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.NotFound;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/petition/{number}/{word}`: the link that representatives pass on. Numbers are no secret, so the word is what
/// opens.
@Controller
class SignPages {

    private final Petitions petitions;
    private final Casework casework;

    SignPages(Petitions petitions, Casework casework) {
        this.petitions = petitions;
        this.casework = casework;
    }

    private record Found(CaseFile file, Petition petition) {}

    @GetMapping("/petition/{number}/{word}")
    @Guard(Guard.Who.EVERYBODY)
    Page ask(@PathVariable String number, @PathVariable String word) {
        var found = found(number, word);
        var form = Form.filled(Map.of("submission", UUID.randomUUID().toString()));
        return new SignPage(form, found.file, found.petition, null);
    }

    @PostMapping("/petition/{number}/{word}")
    @Guard(Guard.Who.EVERYBODY)
    Page sign(@PathVariable String number, @PathVariable String word, Form form, Reader reader) {
        var found = found(number, word);
        var who = who(form);
        if (form.wrong()) return new SignPage(form, found.file, found.petition, null);
        var submission = UUID.nameUUIDFromBytes(form.value("submission").getBytes(StandardCharsets.UTF_8));
        var receipt = petitions
                .add(found.file.id(), List.of(who), submission, reader.language())
                .getFirst();
        return new SignPage(form, found.file, found.petition, receipt);
    }

    private static Reporter who(Form form) {
        return new Reporter(
                form.field("name")
                        .required("petition.sign.name.missing")
                        .atMost(Reporter.LONGEST, "petition.group.long")
                        .text(),
                form.field("phone")
                        .like(Reporter.PHONE, "petition.line.contact")
                        .text(),
                form.field("email")
                        .like(Reporter.EMAIL, "petition.line.contact")
                        .atMost(Reporter.LONGEST, "petition.group.long")
                        .text(),
                "");
    }

    private Found found(String number, String word) {
        return casework.find(number)
                .filter(file -> casework.require(casework.answering(file.id())).phase() != Phase.CLOSED)
                .flatMap(file -> petitions.find(file.id()).map(petition -> new Found(file, petition)))
                .filter(found -> same(found.petition.word(), word))
                .map(found -> new Found(found.file, petitions.invited(found.petition)))
                .orElseThrow(() -> new NotFound("joint petition " + number));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
