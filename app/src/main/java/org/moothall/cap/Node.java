package org.moothall.cap;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An element of an alert with its text. What stands in other namespaces (signatures) is left out.
record Node(String name, String text, List<Node> children) {

    private static final Set<String> CAP = Set.of(
            "http://www.incident.com/cap/1.0",
            "urn:oasis:names:tc:emergency:cap:1.1",
            "urn:oasis:names:tc:emergency:cap:1.2");
    private static final int DEEPEST = 8, MOST = 20_000;

    /// Reads XML that is no more than elements and text: no document type, and so no entity of anybody’s.
    static Node read(byte[] xml) throws Unfit {
        try {
            var reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            try {
                return new Growing(reader).root();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new Unfit("cap.bad.xml");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /// What an alert lacks or says wrong, by the key of its sentence.
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1;

        private final String text;
        private final transient Object[] args;

        Unfit(String text, Object... args) {
            super(text);
            this.text = text;
            this.args = args;
        }

        String text() {
            return text;
        }

        Object[] args() {
            return args;
        }
    }

    private static final class Growing {

        private final XMLStreamReader reader;
        private int many;

        Growing(XMLStreamReader reader) {
            this.reader = reader;
        }

        Node root() throws XMLStreamException, Unfit {
            while (reader.next() != XMLStreamConstants.START_ELEMENT)
                if (reader.getEventType() == XMLStreamConstants.DTD) throw new Unfit("cap.bad.doctype");
            if (!ours() || !reader.getLocalName().equals("alert")) throw new Unfit("cap.bad.root");
            var root = element(1);
            while (reader.hasNext()) reader.next(); // garbage behind the end is noticed
            return root;
        }

        private boolean ours() {
            return CAP.contains(String.valueOf(reader.getNamespaceURI()));
        }

        private Node element(int depth) throws XMLStreamException, Unfit {
            if (depth > DEEPEST || ++many > MOST) throw new Unfit("cap.bad.large");
            var name = reader.getLocalName();
            var text = new StringBuilder();
            var children = new ArrayList<Node>();
            while (reader.next() != XMLStreamConstants.END_ELEMENT)
                switch (reader.getEventType()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (ours()) children.add(element(depth + 1));
                        else skip();
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw new Unfit("cap.bad.doctype");
                    default -> {}
                }
            return new Node(name, text.toString().strip(), List.copyOf(children));
        }

        private void skip() throws XMLStreamException {
            for (var depth = 1; depth > 0; ) {
                var event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) depth++;
                if (event == XMLStreamConstants.END_ELEMENT) depth--;
            }
        }
    }

    Stream<Node> all(String child) {
        return children.stream().filter(one -> one.name.equals(child));
    }

    /// Empty where there is none, or nothing in it.
    Optional<String> maybe(String child) {
        return all(child).map(Node::text).filter(text -> !text.isEmpty()).findFirst();
    }

    String text(String child) throws Unfit {
        return maybe(child).orElseThrow(() -> new Unfit("cap.bad.missing", name, child));
    }
}
