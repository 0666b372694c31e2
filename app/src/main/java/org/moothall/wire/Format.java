package org.moothall.wire;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The two ways of writing an answer. The ending of the address says which; without one the `Accept`
/// header may ask for JSON.
public enum Format {
    XML("text/xml; charset=utf-8"),
    JSON("application/json; charset=utf-8");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    public Sheet sheet() {
        return switch (this) {
            case XML -> new XmlSheet();
            case JSON -> new JsonSheet();
        };
    }

    /// A thing written by itself, to be copied into lists of this format.
    public String piece(Consumer<Sheet> thing) {
        var sheet = sheet();
        var head = sheet.written().length();
        thing.accept(sheet);
        return sheet.written().substring(head);
    }

    /// The last piece of an address taken apart: `roads.surface.pothole.xml` is the name
    /// `roads.surface.pothole` as XML.
    public record Named(String name, Format format) {

        public static Named of(String piece, @Nullable String accept) {
            return ending(piece)
                    .map(format -> new Named(piece.substring(0, piece.lastIndexOf('.')), format))
                    .orElseGet(() -> new Named(piece, wished(accept)));
        }
    }

    private static Optional<Format> ending(String piece) {
        return switch (piece.substring(piece.lastIndexOf('.') + 1)) {
            case "xml" -> Optional.of(XML);
            case "json" -> Optional.of(JSON);
            default -> Optional.empty();
        };
    }

    /// XML is the format that every client of the standard knows.
    public static Format wished(@Nullable String accept) {
        return accept != null && accept.contains("json") ? JSON : XML;
    }
}
