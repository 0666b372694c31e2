package org.moothall.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.moothall.kernel.Language;

/// Writes a letter as DOCX, A4, in the order and weights of the PDF. Words are in half points and twentieths.
final class DocxSheet {

    private static final int SEAL = Units.toEMU(112);
    private static final BigInteger MARGIN = BigInteger.valueOf(1480);
    private static final List<FontCharRange> SCRIPTS =
            List.of(FontCharRange.ascii, FontCharRange.hAnsi, FontCharRange.eastAsia);

    private final Paper paper;
    private final XWPFDocument document;

    private DocxSheet(Paper paper, XWPFDocument document) {
        this.paper = paper;
        this.document = document;
    }

    static byte[] write(Paper paper) {
        try (var document = new XWPFDocument()) {
            new DocxSheet(paper, document).all();
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("the seal is no picture", e);
        }
    }

    private void all() throws IOException, InvalidFormatException {
        document.getProperties().getCoreProperties().setTitle(paper.title() + " " + paper.number());
        document.getProperties().getCoreProperties().setCreator(paper.office());
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var edges = section.addNewPgMar();
        for (var edge : List.<Consumer<Object>>of(edges::setLeft, edges::setRight, edges::setTop, edges::setBottom))
            edge.accept(MARGIN);
        foot();
        head();
        for (var block : paper.blocks())
            switch (block) {
                case Paper.Heading(var words) -> heading(words);
                case Paper.Words words -> words(words);
                case Paper.Point(var claim, var answer) -> {
                    heading(claim);
                    words(answer);
                }
            }
        close();
    }

    private void head() {
        run(paragraph(ParagraphAlignment.CENTER), paper.city(), 11);
        var office = paragraph(ParagraphAlignment.CENTER);
        office.setBorderBottom(Borders.SINGLE);
        var name = run(office, paper.office(), 21);
        name.setBold(true);
        name.setColor("B01E1E"); // red, as offices head their letters
        run(paragraph(ParagraphAlignment.LEFT), paper.number(), 10);
        run(paragraph(ParagraphAlignment.RIGHT), paper.date(), 10);
        run(paragraph(ParagraphAlignment.CENTER), paper.title(), 17).setBold(true);
        run(paragraph(ParagraphAlignment.LEFT), paper.to(), 11.5);
    }

    private void heading(String words) {
        together(ParagraphAlignment.LEFT, words).setBold(true);
    }

    /// On the same page as what follows.
    private XWPFRun together(ParagraphAlignment alignment, String words) {
        var paragraph = paragraph(alignment);
        paragraph.setKeepNext(true);
        return run(paragraph, words, 11.5);
    }

    private void words(Paper.Words words) {
        for (var text : words.paragraphs()) {
            var paragraph = paragraph(ParagraphAlignment.BOTH);
            if (paper.language() == Language.ZH) paragraph.setIndentationFirstLine(460);
            run(paragraph, text, 11.5);
        }
    }

    private void close() throws IOException, InvalidFormatException {
        together(ParagraphAlignment.RIGHT, paper.office());
        together(ParagraphAlignment.RIGHT, paper.date());
        var seal = new ByteArrayInputStream(paper.seal());
        paragraph(ParagraphAlignment.RIGHT).createRun().addPicture(seal, PictureType.PNG, "seal.png", SEAL, SEAL);
    }

    /// “1 / 3”, counted by whoever opens it.
    private void foot() {
        var foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.RIGHT);
        run(foot, paper.number() + "    ", 9);
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        run(foot, " / ", 9);
        foot.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(1.4);
        paragraph.setSpacingAfter(60);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String words, double size) {
        var run = paragraph.createRun();
        for (var range : SCRIPTS) run.setFontFamily(Typeface.NAME, range);
        run.setFontSize(size);
        run.setText(words);
        return run;
    }
}
