package org.moothall.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.moothall.kernel.Language;

/// Writes a letter as PDF, A4, tagged for screen readers. Lengths are in points.
final class PdfSheet {

    private static final float LEFT = 74,
            TOP = 66,
            BOTTOM = 78,
            SIZE = 11.5f,
            LEADING = 19.5f,
            SEAL = 112,
            CLOSE = SEAL + 2 * LEADING;
    private static final int BOOKMARK = 80; // characters
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT, HEIGHT = PDRectangle.A4.getHeight();
    private static final Color RED = new Color(0xB0, 0x1E, 0x1E), INK = new Color(0x1A, 0x1A, 0x1A);

    private final Paper paper;
    private final PDDocument document;
    private final Typeface typeface = Typeface.one();
    private final PDFont font;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final Tags tags;
    private PDPage sheet;
    private PDPageContentStream page;
    private float y;

    private PdfSheet(Paper paper, PDDocument document) throws IOException {
        this.paper = paper;
        this.document = document;
        font = typeface.in(document);
        tags = new Tags(document);
        sheet = fresh();
        page = new PDPageContentStream(document, sheet);
    }

    static byte[] write(Paper paper) {
        synchronized (Typeface.one()) {
            try (var document = new PDDocument()) {
                new PdfSheet(paper, document).all();
                var out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void all() throws IOException {
        var about = document.getDocumentInformation();
        about.setTitle(paper.title() + " " + paper.number());
        about.setAuthor(paper.office());
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(paper.language().tag());
        var shown = new PDViewerPreferences(new COSDictionary());
        shown.setDisplayDocTitle(true); // not the file's name
        catalog.setViewerPreferences(shown);
        catalog.setDocumentOutline(outline);
        head();
        body();
        close();
        page.close();
        numbers();
        tags.end();
    }

    /// Points that follow each other are one list.
    private void body() throws IOException {
        var listed = false;
        for (var block : paper.blocks()) {
            var point = block instanceof Paper.Point;
            if (point && !listed) tags.open(StandardStructureTypes.L);
            if (!point && listed) tags.close();
            listed = point;
            var last = block == paper.blocks().getLast();
            switch (block) {
                case Paper.Heading(var words) -> heading(words);
                case Paper.Words words -> words(words, last);
                case Paper.Point one -> point(one, last);
            }
        }
        if (listed) tags.close();
    }

    private void point(Paper.Point point, boolean last) throws IOException {
        tags.open(StandardStructureTypes.LI);
        tags.open(StandardStructureTypes.L_BODY);
        heading(point.claim());
        words(point.answer(), last);
        tags.close();
        tags.close();
    }

    private void head() throws IOException {
        centred(StandardStructureTypes.P, paper.city(), 11, INK, false, 18);
        centred(StandardStructureTypes.P, paper.office(), 21, RED, true, 14);
        page.beginMarkedContent(COSName.ARTIFACT);
        page.setStrokingColor(RED);
        page.setLineWidth(1.4f);
        page.moveTo(LEFT, y);
        page.lineTo(LEFT + WIDTH, y);
        page.stroke();
        page.endMarkedContent();
        y -= 20;
        paragraph(paper.number(), LEFT, 10);
        paragraph(paper.date(), LEFT + WIDTH - width(paper.date(), 10), 10);
        y -= 34;
        centred(StandardStructureTypes.H1, paper.title(), 17, INK, true, 18);
        tags.open(StandardStructureTypes.P);
        for (var line : lines(paper.to(), SIZE, 0)) line(line, LEFT);
        tags.close();
    }

    /// Of one line.
    private void paragraph(String words, float x, float size) throws IOException {
        tags.open(StandardStructureTypes.P);
        draw(words, x, size, INK, false);
        tags.close();
    }

    private void centred(String type, String words, float size, Color colour, boolean bold, float after)
            throws IOException {
        tags.open(type);
        for (var line : lines(words, size, 0)) {
            draw(line, LEFT + (WIDTH - width(line.stripTrailing(), size)) / 2, size, colour, bold);
            y -= size * 1.35f;
        }
        y -= after - size * 0.7f;
        tags.close();
    }

    /// Never the last line of a page.
    private void heading(String words) throws IOException {
        var lines = lines(words, SIZE, 0);
        room(LEADING * (lines.size() + 1.4f));
        y -= LEADING * 0.4f;
        bookmark(words);
        tags.open(StandardStructureTypes.H2);
        for (var line : lines) {
            draw(line, LEFT, SIZE, INK, true);
            y -= LEADING;
        }
        tags.close();
    }

    /// To a heading, for who finds their way by headings.
    private void bookmark(String words) {
        var there = new PDPageXYZDestination();
        there.setPage(document.getPage(document.getNumberOfPages() - 1));
        there.setTop(Math.round(y + LEADING));
        var item = new PDOutlineItem();
        item.setTitle(words.length() <= BOOKMARK ? words : words.substring(0, BOOKMARK) + "…");
        item.setDestination(there);
        outline.addLast(item);
    }

    /// @param last whether office and seal follow: the last two lines go with them to a new page
    private void words(Paper.Words words, boolean last) throws IOException {
        var indent = paper.language() == Language.ZH ? 2 * SIZE : 0;
        var paragraphs = words.paragraphs();
        for (var i = 0; i < paragraphs.size(); i++) {
            var lines = lines(paragraphs.get(i), SIZE, indent);
            tags.open(StandardStructureTypes.P);
            for (var at = 0; at < lines.size(); at++) {
                if (last && i == paragraphs.size() - 1 && at == Math.max(0, lines.size() - 2))
                    room((lines.size() - at) * LEADING + CLOSE);
                line(lines.get(at), LEFT + (at == 0 ? indent : 0));
            }
            tags.close();
            y -= LEADING * 0.25f;
        }
    }

    private void line(String line, float x) throws IOException {
        room(LEADING);
        draw(line, x, SIZE, INK, false);
        y -= LEADING;
    }

    /// Office and date at the right, the seal over them, all on one page.
    private void close() throws IOException {
        room(SEAL + LEADING);
        y -= LEADING + SEAL * 0.35f;
        var picture = PDImageXObject.createFromByteArray(document, paper.seal(), "seal");
        var wide = Math.max(width(paper.office(), SIZE), width(paper.date(), SIZE));
        var middle = LEFT + WIDTH - Math.max(wide, SEAL) / 2;
        seal(picture, new PDRectangle(middle - SEAL / 2, y - SEAL * 0.55f, SEAL, SEAL));
        for (var words : new String[] {paper.office(), paper.date()}) {
            paragraph(words, middle - width(words, SIZE) / 2, SIZE);
            y -= LEADING;
        }
    }

    private void seal(PDImageXObject picture, PDRectangle where) throws IOException {
        var figure = tags.open(StandardStructureTypes.Figure);
        figure.setAlternateDescription(paper.sealed());
        var layout = new PDLayoutAttributeObject();
        layout.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
        layout.setBBox(where);
        figure.addAttribute(layout);
        page.beginMarkedContent(tags.type(), tags.mark(sheet));
        page.drawImage(picture, where.getLowerLeftX(), where.getLowerLeftY(), where.getWidth(), where.getHeight());
        page.endMarkedContent();
        tags.close();
    }

    private void room(float height) throws IOException {
        if (y - height >= BOTTOM) return;
        page.close();
        sheet = fresh();
        page = new PDPageContentStream(document, sheet);
    }

    private PDPage fresh() {
        var next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        y = HEIGHT - TOP;
        return next;
    }

    /// “1 / 3” under each page, beside the letter's number, once it is known how many there are.
    private void numbers() throws IOException {
        var pages = document.getNumberOfPages();
        for (var i = 0; i < pages; i++) {
            page = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true);
            y = 44;
            page.beginMarkedContent(COSName.ARTIFACT);
            write(paper.number(), LEFT, 9, INK, false);
            var which = (i + 1) + " / " + pages;
            write(which, LEFT + WIDTH - width(which, 9), 9, INK, false);
            page.endMarkedContent();
            page.close();
        }
    }

    private java.util.List<String> lines(String words, float size, double indent) {
        return new Lines(typeface, paper.language(), size, WIDTH).of(words, indent);
    }

    private float width(String words, float size) {
        return (float) typeface.width(typeface.drawable(words), size);
    }

    /// As part of the piece that is open.
    private void draw(String words, float x, float size, Color colour, boolean bold) throws IOException {
        page.beginMarkedContent(tags.type(), tags.mark(sheet));
        write(words, x, size, colour, bold);
        page.endMarkedContent();
    }

    /// Bold is drawn with an outline: a second weight would make the platform half as large again.
    private void write(String words, float x, float size, Color colour, boolean bold) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.setNonStrokingColor(colour);
        page.setStrokingColor(colour);
        page.setLineWidth(size / 34);
        page.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        page.newLineAtOffset(x, y - size * 0.3f);
        page.showText(typeface.drawable(words));
        page.endText();
    }
}
