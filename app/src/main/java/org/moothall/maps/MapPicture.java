package org.moothall.maps;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A map as SVG, without style attributes or anything loaded from elsewhere. In a template `${picture}` embeds it; the
/// address of an `<input type="image">` is `dataUri()`, so that no coordinate ever stands in an address.
///
/// @param view what it shows; `view.spotAt(x, y)` is the spot under a press
public record MapPicture(MapView view, String svg) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(svg);
    }

    public String dataUri() {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
