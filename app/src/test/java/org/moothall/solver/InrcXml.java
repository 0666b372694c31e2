package org.moothall.solver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Elements of the competition's files, and what stands in them.
final class InrcXml {

    private InrcXml() {}

    static Element root(Path file) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is no file of the competition", e);
        }
    }

    static List<Element> under(Element parent, String section, String name) {
        return all(parent, section).stream()
                .flatMap(found -> all(found, name).stream())
                .toList();
    }

    static List<Element> all(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    static Element one(Element parent, String name) {
        return all(parent, name).getFirst();
    }

    static String text(Element parent, String name) {
        return one(parent, name).getTextContent().strip();
    }

    static Set<String> texts(Element parent, String name) {
        return new TreeSet<>(all(parent, name).stream()
                .map(found -> found.getTextContent().strip())
                .toList());
    }
}
