package org.moothall.paper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/// What each piece of a PDF is to who reads it with a screen reader: a tree of elements in the order in which they are
/// read, whose leaves are marks on the pages; and for each page, whose its marks are.
final class Tags {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final Deque<PDStructureElement> open = new ArrayDeque<>();
    private final Map<PDPage, COSArray> marks = new LinkedHashMap<>();

    Tags(PDDocument document) {
        var info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        var all = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
        root.appendKid(all);
        open.push(all);
    }

    /// A piece within the one that is open; what is drawn until it is closed is its.
    PDStructureElement open(String type) {
        var within = open.getFirst();
        var piece = new PDStructureElement(type, within);
        within.appendKid(piece);
        open.push(piece);
        return piece;
    }

    void close() {
        open.pop();
    }

    COSName type() {
        return COSName.getPDFName(open.getFirst().getStructureType());
    }

    /// The number of the next mark on a page.
    int mark(PDPage page) {
        var there = marks.computeIfAbsent(page, _ -> new COSArray());
        var mark = new PDMarkedContentReference();
        mark.setPage(page);
        mark.setMCID(there.size());
        open.getFirst().appendKid(mark);
        there.add(open.getFirst());
        return mark.getMCID();
    }

    /// Once all is drawn.
    void end() {
        var pages = new HashMap<Integer, COSObjectable>();
        marks.forEach((page, its) -> {
            page.setStructParents(pages.size());
            pages.put(pages.size(), new PDParentTreeValue(its));
        });
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(pages);
        root.setParentTree(tree);
        root.setParentTreeNextKey(pages.size());
    }
}
