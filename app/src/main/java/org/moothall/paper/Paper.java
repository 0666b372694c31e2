package org.moothall.paper;

import java.util.List;
import java.util.stream.Collectors;
import org.moothall.kernel.Language;

/// A letter as it lies on the table. Both writers, and the page that shows it, read nothing else.
///
/// @param number as the letter's head shows it, with its word before
/// @param to     the salutation
/// @param seal   a PNG, square
/// @param sealed what the seal is, for who cannot see it
public record Paper(
        Language language,
        String city,
        String office,
        String title,
        String number,
        String date,
        String to,
        List<Block> blocks,
        byte[] seal,
        String sealed) {

    /// A piece of the body. Words may hold several paragraphs, one a line.
    public sealed interface Block {}

    public record Heading(String words) implements Block {}

    public record Words(String words) implements Block {

        public List<String> paragraphs() {
            return words.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /// One point of the claim and what the office says to it.
    public record Point(String claim, Words answer) implements Block {}

    /// The body as it stands in a case's history, without any markup.
    public String plain() {
        return blocks.stream()
                .map(block -> switch (block) {
                    case Heading(var words) -> words;
                    case Words(var words) -> words.strip();
                    case Point(var claim, var answer) ->
                        claim + "\n" + answer.words().strip();
                })
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    public byte[] pdf() {
        return PdfSheet.write(this);
    }

    public byte[] docx() {
        return DocxSheet.write(this);
    }
}
