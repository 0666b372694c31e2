package planted.tower;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Looks out to where somebody else says, and reads XML in its own way.
final class Telescope {

    private Telescope() {}

    static InputStream look(String address) throws IOException {
        return URI.create(address).toURL().openStream();
    }

    static XMLStreamReader read(InputStream in) throws XMLStreamException {
        return XMLInputFactory.newFactory().createXMLStreamReader(in);
    }
}
