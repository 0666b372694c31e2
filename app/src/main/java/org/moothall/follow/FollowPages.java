package org.moothall.follow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Entry;
import org.moothall.checkpoint.CaseProofs;
import org.moothall.files.Files;
import org.moothall.grievance.Grievances;
import org.moothall.kernel.NotFound;
import org.moothall.letters.Letters;
import org.moothall.procedure.Procedure.Turn;
import org.moothall.procedure.Verb;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.JsonNodeFactory;

/// `/my`: finding a case, the list of those in hand, one case, why a date is what it is.
@Controller
class FollowPages {

    private static final Set<String> SHOWN =
            Set.of("position", "verb", "at", "by", "office", "given", "to_step", "attachments");
    private static final Set<String> SHOWN_WITH_NOTE =
            Stream.concat(SHOWN.stream(), Stream.of("note")).collect(Collectors.toSet());

    private final InHand inHand;
    private final Receipts receipts;
    private final Grievances grievances;
    private final Casework casework;
    private final Guesses guesses;
    private final MyCase mine;
    private final Letters letters;
    private final Files files;
    private final CaseProofs proofs;

    FollowPages(
            InHand inHand,
            Receipts receipts,
            Grievances grievances,
            Casework casework,
            Guesses guesses,
            MyCase mine,
            Letters letters,
            Files files,
            CaseProofs proofs) {
        this.inHand = inHand;
        this.receipts = receipts;
        this.grievances = grievances;
        this.casework = casework;
        this.guesses = guesses;
        this.mine = mine;
        this.letters = letters;
        this.files = files;
        this.proofs = proofs;
    }

    @GetMapping("/my")
    @Guard(Guard.Who.EVERYBODY)
    Page list(HttpServletRequest request, Reader reader) {
        var rows = new ArrayList<MinePage.Row>();
        for (var number : inHand.numbers(request))
            receipts.find(number).ifPresent(file -> rows.add(row(number, file, reader)));
        rows.sort(Comparator.comparing(MinePage.Row::yourTurn).reversed());
        return new MinePage(rows);
    }

    private MinePage.Row row(String number, CaseFile file, Reader reader) {
        var stage = casework.ground(file).procedure().step(file.step()).title();
        return new MinePage.Row(
                number,
                receipts.title(number, file),
                reader.t(stage),
                file.turn() == Turn.REPORTER,
                reader.words().ago(file.lastAt()));
    }

    @GetMapping("/my/find")
    @Guard(Guard.Who.EVERYBODY)
    Page find() {
        return new FindPage(Form.empty());
    }

    @PostMapping("/my/find")
    @Guard(Guard.Who.EVERYBODY)
    Page find(Form form, HttpServletRequest request, HttpServletResponse response) {
        var typed = form.field("number").required("follow.find.number.missing").text();
        var phrase = form.field("phrase").required("follow.find.phrase.missing").text();
        if (form.wrong()) return new FindPage(form);
        var number = Receipts.number(typed);
        var found = guesses.look(number, request, form, "follow.find.wrong", () -> grievances.follow(number, phrase));
        if (found.isEmpty()) return new FindPage(form);
        inHand.add(number, request, response);
        return Page.at("/my/" + number);
    }

    @GetMapping("/my/link/{number}/{signature}")
    @Guard(Guard.Who.EVERYBODY)
    Page link(
            @PathVariable String number,
            @PathVariable String signature,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!inHand.fits(number, signature)) throw new NotFound("link to " + number);
        inHand.add(number, request, response);
        return Page.at("/my/" + number);
    }

    @PostMapping("/my/{number}/end-links")
    @Guard(Guard.Who.EVERYBODY)
    Page endLinks(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        if (receipts.held(number, request).isPresent()) inHand.end(Receipts.plain(number), request, response);
        return Page.at("/my/" + number + "#keep");
    }

    @PostMapping("/my/forget")
    @Guard(Guard.Who.EVERYBODY)
    Page forget(HttpServletRequest request, HttpServletResponse response) {
        inHand.forget(request, response);
        return Page.at("/");
    }

    @GetMapping("/my/{number}")
    @Guard(Guard.Who.EVERYBODY)
    Page show(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String before,
            HttpServletRequest request,
            Reader reader) {
        var file = receipts.held(number, request).orElse(null);
        if (file == null) return new FindPage(Form.filled(Map.of("number", number)));
        return mine.page(Form.filled(Map.of("before", before)), number, file, false, reader);
    }

    /// All that happened as a spreadsheet, for who holds the receipt.
    @GetMapping("/my/{number}/export")
    @Guard(Guard.Who.EVERYBODY)
    void export(@PathVariable String number, HttpServletRequest request, Reader reader, HttpServletResponse response)
            throws IOException {
        var file = receipts.held(number, request).orElseThrow(() -> new NotFound("receipt " + number));
        mine.page(Form.empty(), number, file, false, reader).chronicle().write(response, reader);
    }

    /// A file that proves that nothing of the case was changed before the latest checkpoint.
    @GetMapping("/my/{number}/proof.json")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<String> proof(@PathVariable String number, HttpServletRequest request, Reader reader) {
        var file = receipts.held(number, request).orElseThrow(() -> new NotFound("receipt " + number));
        var own = receipts.own(number, file);
        var proof = JsonNodeFactory.instance.objectNode().put("receipt", number);
        var records = proof.putArray("records");
        shown(own, file).forEach((record, shown) -> proofs.of(record, shown).ifPresent(records::add));
        if (records.isEmpty())
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(reader.t("follow.proof.waits"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"proof-%s.json\"".formatted(number))
                .body(proof.toPrettyString());
    }

    /// What of the history stands on the resident's page, for proofs of it: rows by record, and their columns. Offices
    /// are named there, persons never.
    private Map<UUID, Map<String, Set<String>>> shown(CaseFile own, CaseFile file) {
        return receipts.history(own, file).stream()
                .filter(Entry::open)
                .collect(Collectors.groupingBy(
                        entry -> entry.caseId().value(),
                        Collectors.toMap(
                                entry -> "casework.entry " + entry.position(),
                                entry -> entry.verb() == Verb.STEP_ASIDE ? SHOWN : SHOWN_WITH_NOTE)));
    }

    /// A letter's file, for the receipt that it was written to.
    @GetMapping("/my/{number}/letters/{id}/{form:pdf|docx}")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<byte[]> letter(
            @PathVariable String number,
            @PathVariable UUID id,
            @PathVariable String form,
            HttpServletRequest request,
            Reader reader) {
        var file = receipts.held(number, request).orElseThrow(() -> new NotFound("receipt " + number));
        var letter = receipts.letters(number, file).stream()
                .map(Letters.Served::letter)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("letter " + id + " of " + number));
        return letters.toThemselves(letter, form.equals("pdf"))
                .map(files.reading(receipts.opened(number, file))::given)
                .orElseGet(() -> told(HttpStatus.GONE, reader.t("follow.letter.erased")));
    }

    private static ResponseEntity<byte[]> told(HttpStatus status, String words) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(words.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/my/{number}/why/{limit}")
    @Guard(Guard.Who.EVERYBODY)
    Page why(@PathVariable String number, @PathVariable String limit, HttpServletRequest request) {
        var file = receipts.held(number, request).orElse(null);
        if (file == null) return Page.at("/my/" + number);
        var timetable = casework.ground(file).timetable();
        var runs = timetable.of(limit);
        if (runs.isEmpty()) throw new NotFound("limit " + limit + " of " + number);
        var own = receipts.own(number, file);
        var whose = timetable.whose(limit).orElse(own == file ? "" : file.number());
        return new ProofPage(number, own.title(), runs, whose.equals(own.number()) ? "" : whose);
    }

    /// Whether the reporter wants to be called once it is answered; taken back as easily as given.
    @PostMapping("/my/{number}/call-back")
    @Guard(Guard.Who.EVERYBODY)
    Page callBack(@PathVariable String number, Form form, HttpServletRequest request) {
        receipts.held(number, request)
                .ifPresent(file -> grievances.callBack(
                        receipts.own(number, file).id(), Receipts.plain(number), form.chosen("wanted", "yes")));
        return Page.at("/my/" + number + "#call-back");
    }
}
