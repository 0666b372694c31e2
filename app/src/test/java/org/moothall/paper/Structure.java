package org.moothall.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/// A tagged PDF as a screen reader walks it.
final class Structure {

    private final Map<Mark, PDMarkedContent> marks = new HashMap<>();
    private final List<String> read = new ArrayList<>();

    private Structure(PDDocument document) throws IOException {
        for (var page : document.getPages())
            for (var mark : marks(page)) if (mark.getMCID() >= 0) marks.put(new Mark(page, mark.getMCID()), mark);
    }

    private record Mark(PDPage page, int number) {}

    /// Each element with those that it is in, its alternate text in brackets, and what is drawn for it.
    static List<String> of(PDDocument document) throws IOException {
        var structure = new Structure(document);
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        for (var kid : root.getKids()) structure.walk("", (PDStructureElement) kid, document);
        return structure.read;
    }

    private void walk(String within, PDStructureElement element, PDDocument document) throws IOException {
        var path = (within + " " + element.getStructureType()).strip();
        var drawn = new StringBuilder();
        var alt = element.getAlternateDescription();
        if (alt != null) drawn.append('(').append(alt).append(')');
        var at = read.size();
        read.add(path);
        for (var kid : element.getKids())
            if (kid instanceof PDStructureElement inner) walk(path, inner, document);
            else drawn.append(drawn((PDMarkedContentReference) kid, element, document));
        if (!drawn.isEmpty()) read.set(at, path + " " + drawn.toString().strip());
    }

    /// And the page says the same of whose it is.
    private String drawn(PDMarkedContentReference mark, PDStructureElement its, PDDocument document)
            throws IOException {
        var parents = document.getDocumentCatalog().getStructureTreeRoot().getParentTree();
        var owners = (PDParentTreeValue) parents.getValue(mark.getPage().getStructParents());
        assertThat(((COSArray) owners.getCOSObject()).getObject(mark.getMCID())).isEqualTo(its.getCOSObject());
        return text(Objects.requireNonNull(marks.get(new Mark(mark.getPage(), mark.getMCID()))));
    }

    private static List<PDMarkedContent> marks(PDPage page) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        return extractor.getMarkedContents();
    }

    private static String text(PDMarkedContent mark) {
        return mark.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(one -> ((TextPosition) one).getUnicode())
                .collect(Collectors.joining());
    }

    /// What is left out when it is read.
    static String ornaments(PDDocument document) throws IOException {
        var ornaments = new StringBuilder();
        for (var page : document.getPages())
            for (var mark : marks(page))
                if (mark.getTag().equals("Artifact"))
                    ornaments.append(text(mark)).append('\n');
        return ornaments.toString();
    }
}
