package org.moothall.letters;

import java.util.UUID;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.directory.Officer;
import org.moothall.disclosure.Disclosures;
import org.moothall.files.Files;
import org.moothall.web.Guard;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A letter's files for staff. Those who may see the case have them without a name; with it, whoever handles the case
/// or signed the letter, and whom it names reads that they had.
@Controller
class LetterFiles {

    private final Writing writing;
    private final Letters letters;
    private final Casework casework;
    private final Files files;
    private final Disclosures disclosures;

    LetterFiles(Writing writing, Letters letters, Casework casework, Files files, Disclosures disclosures) {
        this.writing = writing;
        this.letters = letters;
        this.casework = casework;
        this.files = files;
        this.disclosures = disclosures;
    }

    @GetMapping("/cases/{number}/letters/{id}/{form:pdf|docx}")
    @Guard(Guard.Who.STAFF)
    ResponseEntity<byte[]> plain(
            @PathVariable String number,
            @PathVariable UUID id,
            @PathVariable String form,
            @AuthenticationPrincipal Officer officer) {
        var file = casework.visible(number, officer);
        var letter = letters.require(file, id);
        return letter.state() == Letter.State.ISSUED
                ? reading(file).whole(letter.file(form.equals("pdf")))
                : draft(file, letter, form);
    }

    private ResponseEntity<byte[]> draft(CaseFile file, Letter letter, String form) {
        var draft = writing.preview(letter, file);
        var pdf = form.equals("pdf");
        var name = ContentDisposition.attachment()
                .filename(file.number() + "-draft." + form)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(pdf ? Letters.PDF : Letters.WORD))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf ? draft.pdf() : draft.docx());
    }

    @PostMapping("/cases/{number}/letters/{id}/named/{form:pdf|docx}")
    @Guard(Guard.Who.STAFF)
    ResponseEntity<byte[]> named(
            @PathVariable String number,
            @PathVariable UUID id,
            @PathVariable String form,
            @AuthenticationPrincipal Officer officer) {
        var file = casework.visible(number, officer);
        var letter = letters.require(file, id);
        return reading(file).given(letters.toStaff(file, letter, form.equals("pdf"), officer));
    }

    private Files reading(CaseFile file) {
        return files.reading(disclosures.words(file.id()));
    }
}
