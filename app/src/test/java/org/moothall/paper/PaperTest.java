package org.moothall.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.moothall.kernel.Language;

/// One letter, two files: what was written can be read out of both again.
class PaperTest {

    private static final String ENGLISH = "The culvert under Mill Street was blocked by roots and has been cleared.";
    private static final String CHINESE = "经查，磨坊街涵洞被树根堵塞，已于十一月二十日清理完毕，现予以答复。";

    private static Paper paper(Language language, String office, String sentence, int paragraphs) {
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Heading(language == Language.EN ? "What we found" : "查明事实"));
        blocks.add(new Paper.Point("1. " + sentence, new Paper.Words(sentence)));
        for (var i = 0; i < paragraphs; i++) blocks.add(new Paper.Words((sentence + " ").repeat(5)));
        return new Paper(
                language,
                language == Language.EN ? "Lanfeng City" : "澜丰市",
                office,
                language == Language.EN ? "Reply" : "答复意见书",
                "GR-2026-000123-1",
                "2026-11-23",
                language == Language.EN ? "Dear resident," : "信访人：",
                blocks,
                Seal.of(office),
                "Seal of " + office);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void both_languages_come_out_of_the_pdf_again_and_each_page_has_its_number() throws IOException {
        var english = paper(Language.EN, "City Water Bureau", ENGLISH, 24).pdf();
        var chinese = paper(Language.ZH, "澜丰市水务局", CHINESE, 24).pdf();
        Files.createDirectories(Path.of("target", "letters"));
        Files.write(Path.of("target", "letters", "en.pdf"), english);
        Files.write(Path.of("target", "letters", "zh.pdf"), chinese);
        try (var document = Loader.loadPDF(english)) {
            var pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            assertThat(text(english)).contains(ENGLISH, "1 / " + pages, pages + " / " + pages, "City Water Bureau");
        }
        assertThat(text(chinese).replace(" ", "")).contains(CHINESE, "澜丰市水务局", "查明事实", "1/");
        assertThat(chinese).hasSizeLessThan(400_000);
    }

    @Test
    void the_pdf_says_its_title_its_language_and_its_headings() throws IOException {
        try (var document =
                Loader.loadPDF(paper(Language.ZH, "澜丰市水务局", CHINESE, 24).pdf())) {
            var catalog = document.getDocumentCatalog();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("答复意见书 GR-2026-000123-1");
            assertThat(catalog.getLanguage()).isEqualTo("zh-CN");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            var first = catalog.getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("查明事实");
            assertThat(first.getNextSibling().getTitle()).startsWith("1. 经查");
            assertThat(first.findDestinationPage(document)).isEqualTo(document.getPage(0));
        }
    }

    @Test
    void a_screen_reader_finds_title_headings_points_paragraphs_and_the_seal_in_order_and_no_ornament()
            throws IOException {
        try (var document = Loader.loadPDF(
                paper(Language.EN, "City Water Bureau", ENGLISH, 24).pdf())) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            var read = Structure.of(document);
            assertThat(read.subList(0, 12))
                    .containsExactly(
                            "Document",
                            "Document P Lanfeng City",
                            "Document P City Water Bureau",
                            "Document P GR-2026-000123-1",
                            "Document P 2026-11-23",
                            "Document H1 Reply",
                            "Document P Dear resident,",
                            "Document H2 What we found",
                            "Document L",
                            "Document L LI",
                            "Document L LI LBody",
                            "Document L LI LBody H2 1. " + ENGLISH);
            assertThat(read.get(12)).isEqualTo("Document L LI LBody P " + ENGLISH);
            assertThat(read.subList(13, 37))
                    .allMatch(("Document P " + (ENGLISH + " ").repeat(5).strip())::equals);
            assertThat(read.subList(37, read.size()))
                    .containsExactly(
                            "Document Figure (Seal of City Water Bureau)",
                            "Document P City Water Bureau",
                            "Document P 2026-11-23");
            assertThat(Structure.ornaments(document)).contains("1 / " + document.getNumberOfPages());
        }
    }

    @Test
    void the_word_file_opens_again_with_points_page_numbers_and_seal() throws IOException {
        var word = paper(Language.ZH, "澜丰市水务局", CHINESE, 2).docx();
        Files.createDirectories(Path.of("target", "letters"));
        Files.write(Path.of("target", "letters", "zh.docx"), word);
        try (var document = new XWPFDocument(new ByteArrayInputStream(word))) {
            assertThat(document.getParagraphs().stream()
                            .map(paragraph -> paragraph.getText().strip())
                            .toList())
                    .contains("1. " + CHINESE, CHINESE, "查明事实", "澜丰市水务局");
            assertThat(document.getAllPictures()).hasSize(1);
            assertThat(document.getFooterList().getFirst()._getHdrFtr().xmlText())
                    .contains("NUMPAGES", "\"PAGE\"", "GR-2026-000123-1");
        }
    }

    @Test
    void what_the_typeface_lacks_is_a_box_and_no_fault() throws IOException {
        assertThat(text(paper(Language.EN, "Office 𠮷", "Thanks 🙏 to 龘 and 𠮷.", 1)
                        .pdf()))
                .contains("Thanks □ to 龘");
    }

    @Test
    void no_line_begins_with_a_closing_mark_and_none_is_too_wide() {
        var lines = new Lines(Typeface.one(), Language.ZH, 12, 200);
        var address = "https://city.example/" + "a".repeat(90);
        for (var paragraph : List.of(CHINESE.repeat(3), "见" + address + "。", ENGLISH.repeat(2)))
            assertThat(lines.of(paragraph, 24))
                    .hasSizeGreaterThan(2)
                    .allSatisfy(line -> assertThat(line).doesNotMatch("^[，。、；：！？）》”].*"))
                    .allSatisfy(line -> assertThat(Typeface.one().width(line.stripTrailing(), 12))
                            .isLessThanOrEqualTo(200));
        assertThat(String.join("", lines.of(CHINESE.repeat(3), 24))).isEqualTo(CHINESE.repeat(3));
    }
}
