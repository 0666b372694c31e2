package org.moothall.letters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Language;
import org.moothall.stationery.Template;

/// A letter, from its first draft to its files. What has been issued is never changed.
///
/// @param template key
/// @param claims   the points of the claim; `answers` stands beside it, one for each
/// @param parts    keys of the template's parts; `texts` stands beside it
/// @param receipt  whose reporter is named in it; null where it names nobody
/// @param until    the day that the letter promises (interim reply)
/// @param more     how much longer a limit becomes, in its own unit (extension)
/// @param version  counts the savings of the draft
/// @param signer   who signed it off
/// @param returned why it came back unsigned; blank where it did not
/// @param number   blank until it is issued, as are the digests of its files
public record Letter(
        UUID id,
        UUID caseId,
        String template,
        String title,
        Language language,
        State state,
        String writer,
        List<String> claims,
        List<String> answers,
        List<String> parts,
        List<String> texts,
        @Nullable String receipt,
        @Nullable Instant until,
        int more,
        int version,
        @Nullable String signer,
        @Nullable Instant signedAt,
        String returned,
        String number,
        String pdf,
        String docx,
        @Nullable String issuer,
        @Nullable Instant issuedAt,
        Instant at) {

    public enum State {
        DRAFT,
        /// Waits for another person to sign it off.
        SUBMITTED,
        SIGNED,
        ISSUED
    }

    /// A first draft, with nothing answered yet.
    static Letter begun(
            UUID caseId, Template template, Language language, String writer, List<String> points, Instant at) {
        var parts = template.parts().stream().map(Template.Part::key).toList();
        return new Letter(
                Ids.next(),
                caseId,
                template.key(),
                template.title().in(language),
                language,
                State.DRAFT,
                writer,
                points,
                points.stream().map(_ -> "").toList(),
                parts,
                parts.stream().map(_ -> "").toList(),
                null,
                null,
                0,
                0,
                null,
                null,
                "",
                "",
                "",
                "",
                null,
                null,
                at);
    }

    /// The same in other words: sealed, or opened again.
    Letter worded(UnaryOperator<String> words) {
        return new Letter(
                id,
                caseId,
                template,
                title,
                language,
                state,
                writer,
                claims.stream().map(words).toList(),
                answers.stream().map(words).toList(),
                parts,
                texts.stream().map(words).toList(),
                receipt,
                until,
                more,
                version,
                signer,
                signedAt,
                words.apply(returned),
                number,
                pdf,
                docx,
                issuer,
                issuedAt,
                at);
    }

    /// Digest of the file that names nobody, where it is kept.
    String file(boolean asPdf) {
        return asPdf ? pdf : docx;
    }

    String text(String part) {
        int place = parts.indexOf(part);
        return place < 0 ? "" : texts.get(place);
    }

    Letter in(State next) {
        return with(next, claims, answers, signer, signedAt, returned);
    }

    Letter signed(String by, Instant when) {
        return with(State.SIGNED, claims, answers, by, when, "");
    }

    Letter back(String why) {
        return with(State.DRAFT, claims, answers, null, null, why);
    }

    Letter oneMore() {
        return oneMore("", "");
    }

    /// With another point, answered already: what another office contributed, under its name.
    Letter oneMore(String claim, String answer) {
        var more = new ArrayList<>(claims);
        var said = new ArrayList<>(answers);
        more.add(claim);
        said.add(answer);
        return with(state, more, said, signer, signedAt, returned);
    }

    Letter without(int point) {
        if (point < 0 || point >= claims.size()) return this;
        var less = new ArrayList<>(claims);
        var said = new ArrayList<>(answers);
        less.remove(point);
        said.remove(point);
        return with(state, less, said, signer, signedAt, returned);
    }

    /// The same in the last part of a letter that answers no points.
    Letter longer(String words) {
        if (texts.isEmpty()) return this;
        var longer = new ArrayList<>(texts);
        longer.set(longer.size() - 1, (longer.getLast() + "\n\n" + words).strip());
        return new Letter(
                id, caseId, template, title, language, state, writer, claims, answers, parts, longer, receipt, until,
                more, version, signer, signedAt, returned, number, pdf, docx, issuer, issuedAt, at);
    }

    /// As somebody saw it: where it has been saved since, nothing is done with it.
    Letter seen(int saved) {
        return new Letter(
                id, caseId, template, title, language, state, writer, claims, answers, parts, texts, receipt, until,
                more, saved, signer, signedAt, returned, number, pdf, docx, issuer, issuedAt, at);
    }

    private Letter with(
            State next,
            List<String> points,
            List<String> said,
            @Nullable String by,
            @Nullable Instant when,
            String why) {
        return new Letter(
                id, caseId, template, title, language, next, writer, points, said, parts, texts, receipt, until, more,
                version, by, when, why, number, pdf, docx, issuer, issuedAt, at);
    }

    Letter issued(String called, String words, String files, String wordFile, String by, Instant when) {
        return new Letter(
                id,
                caseId,
                template,
                words,
                language,
                State.ISSUED,
                writer,
                claims,
                answers,
                parts,
                texts,
                receipt,
                until,
                more,
                version,
                signer,
                signedAt,
                returned,
                called,
                files,
                wordFile,
                by,
                when,
                at);
    }
}
