package org.moothall.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SheetTest {

    /// A tab, a bell, half a pair, a non-character, an emoji, Chinese, markup.
    private static final String NASTY = "a\tb\u0007\ud800\uffff 😀 坑洞 <&>\"\\\r\n\u2028]]>";

    private static String written(Format format) {
        return new String(
                format.sheet()
                        .list("requests")
                        .thing("request")
                        .text("id", "1")
                        .text("nothing", null)
                        .bare("lat", 31.5)
                        .list("formats")
                        .text("format", "a")
                        .text("format", "b")
                        .end()
                        .end()
                        .thing("request")
                        .text("id", "2")
                        .end()
                        .end()
                        .bytes(),
                StandardCharsets.UTF_8);
    }

    @Test
    void xml_names_everything_and_leaves_empty_what_is_not_there() {
        assertThat(written(Format.XML))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                        + "<requests><request><id>1</id><nothing/><lat>31.5</lat>"
                        + "<formats><format>a</format><format>b</format></formats></request>"
                        + "<request><id>2</id></request></requests>\n");
    }

    @Test
    void json_begins_with_the_array_and_drops_the_names_of_members() {
        assertThat(written(Format.JSON))
                .isEqualTo("[{\"id\":\"1\",\"nothing\":null,\"lat\":31.5,\"formats\":[\"a\",\"b\"]},{\"id\":\"2\"}]");
    }

    @Test
    void every_xml_is_well_formed_whatever_somebody_wrote() throws Exception {
        var xml = Format.XML.sheet().list("all").text("one", NASTY).end().bytes();
        var read = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        assertThat(read.getDocumentElement().getTextContent()).isEqualTo("a\tb 😀 坑洞 <&>\"\\\r\n\u2028]]>");
    }

    @Test
    void every_json_is_well_formed_whatever_somebody_wrote() {
        var json = Format.JSON.sheet().thing("all").text("one", NASTY).end().bytes();
        assertThat(JsonMapper.shared().readTree(json).path("one").asString()).contains("😀 坑洞 <&>\"\\\r\n\u2028]]>");
    }

    @Test
    void the_format_stands_after_the_last_dot() {
        assertThat(Format.Named.of("roads.surface.pothole.xml", null))
                .isEqualTo(new Format.Named("roads.surface.pothole", Format.XML));
        assertThat(Format.Named.of("GR-2026-000001.json", "text/xml"))
                .isEqualTo(new Format.Named("GR-2026-000001", Format.JSON));
        assertThat(Format.Named.of("roads.surface.pothole", "application/json"))
                .isEqualTo(new Format.Named("roads.surface.pothole", Format.JSON));
    }
}
