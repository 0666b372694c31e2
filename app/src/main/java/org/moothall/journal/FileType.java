package org.moothall.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The documents that are taken, told by their content alone. All else is refused: what cannot be named cannot be
/// served safely.
enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    TEXT("text/plain", "txt");
    private static final int END_OF_ZIP = 22, MOST_COMMENT = 65_535, ZIP_ENTRY = 46;

    final String media;
    final String ending;

    FileType(String media, String ending) {
        this.media = media;
        this.ending = ending;
    }

    /// The media types that a form offers to choose, pictures first.
    static final List<String> ACCEPTED = List.of(
            "image/jpeg",
            "image/png",
            "image/webp",
            "image/gif",
            PDF.media,
            DOCX.media,
            XLSX.media,
            ODT.media,
            TEXT.media);

    static Optional<FileType> of(byte[] content) {
        if (begins(content, "%PDF-")) return Optional.of(PDF);
        if (begins(content, "PK\3\4")) return office(content);
        return text(content).map(text -> TEXT);
    }

    /// Text in Unicode, whichever of the usual ways it was written; empty for what is no text, or is markup or a
    /// script.
    static Optional<String> text(byte[] content) {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")))
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                if (text.chars().allMatch(FileType::printable) && !markup(text)) return Optional.of(text);
            } catch (CharacterCodingException other) {
                continue;
            }
        return Optional.empty();
    }

    private static boolean printable(int letter) {
        return letter >= ' ' && letter != 0x7f || letter == '\n' || letter == '\r' || letter == '\t' || letter == '\f';
    }

    private static boolean markup(String text) {
        var start = text.stripLeading();
        return start.startsWith("<") || start.startsWith("#!");
    }

    /// Word, Excel and OpenDocument are ZIP files with a table of contents at the end; nothing is unpacked to read it.
    private static Optional<FileType> office(byte[] content) {
        var names = names(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
        if (names.stream()
                .anyMatch(name ->
                        name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/")))
            return Optional.empty();
        if (names.contains("word/document.xml")) return Optional.of(DOCX);
        if (names.contains("xl/workbook.xml")) return Optional.of(XLSX);
        boolean odt = names.contains("content.xml") && contains(content, 30, "mimetype" + ODT.media);
        return odt ? Optional.of(ODT) : Optional.empty();
    }

    private static Set<String> names(ByteBuffer zip) {
        var names = new HashSet<String>();
        int end = endOfZip(zip);
        int at = end < 0 ? -1 : zip.getInt(end + 16);
        while (at >= 0 && at <= zip.limit() - ZIP_ENTRY && zip.getInt(at) == 0x02014b50) {
            int length = Short.toUnsignedInt(zip.getShort(at + 28));
            if (at + ZIP_ENTRY + length > zip.limit()) break;
            names.add(new String(zip.array(), at + ZIP_ENTRY, length, StandardCharsets.UTF_8));
            at += ZIP_ENTRY
                    + length
                    + Short.toUnsignedInt(zip.getShort(at + 30))
                    + Short.toUnsignedInt(zip.getShort(at + 32));
        }
        return names;
    }

    private static int endOfZip(ByteBuffer zip) {
        int last = zip.limit() - END_OF_ZIP;
        for (int at = last; at >= 0 && at >= last - MOST_COMMENT; at--) if (zip.getInt(at) == 0x06054b50) return at;
        return -1;
    }

    private static boolean begins(byte[] content, String with) {
        return contains(content, 0, with);
    }

    private static boolean contains(byte[] content, int at, String what) {
        var wanted = what.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= at + wanted.length
                && java.util.Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
