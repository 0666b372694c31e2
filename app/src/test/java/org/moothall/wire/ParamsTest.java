package org.moothall.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;

class ParamsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static Params.Read posted(String type, byte[] body) throws IOException {
        var request = new MockHttpServletRequest("POST", "/");
        request.setContentType(type);
        request.setContent(body);
        return Params.of(request);
    }

    private static Params read(Params.Read read) {
        return ((Params.Read.Ok) read).params();
    }

    private static byte[] form(Charset charset) {
        return ("description=" + URLEncoder.encode("路面坑洞", charset)).getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void a_form_is_utf_8_where_it_names_no_character_set() throws IOException {
        assertThat(read(posted(FORM, form(StandardCharsets.UTF_8))).get("description"))
                .isEqualTo("路面坑洞");
    }

    @Test
    void a_form_is_read_by_the_character_set_it_names() throws IOException {
        var gbk = Charset.forName("GBK");
        assertThat(read(posted(FORM + "; charset=GBK", form(gbk))).get("description"))
                .isEqualTo("路面坑洞");
    }

    @Test
    void bytes_that_are_not_of_the_character_set_are_refused_and_never_turned_into_other_letters() throws IOException {
        assertThat(posted(FORM, form(Charset.forName("GBK"))))
                .isEqualTo(new Params.Read.Unreadable("wire.bad.charset"));
    }

    @Test
    void a_character_set_that_nobody_knows_is_refused() throws IOException {
        assertThat(posted(FORM + "; charset=klingon", new byte[0]))
                .isEqualTo(new Params.Read.Unreadable("wire.bad.encoding"));
    }

    @Test
    void a_percent_sign_without_digits_is_refused() throws IOException {
        assertThat(posted(FORM, "a=100%".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Params.Read.Unreadable("wire.bad.encoding"));
    }

    @Test
    void json_is_refused_where_a_form_is_asked_for() throws IOException {
        assertThat(posted("application/json", "{}".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Params.Read.Unreadable("wire.bad.body"));
    }

    @Test
    void an_empty_parameter_is_none_and_control_characters_are_gone() throws IOException {
        var params = read(posted(FORM, "a=&b=x%00y%0D%0Az%07&c=1&c=2,3".getBytes(StandardCharsets.US_ASCII)));
        assertThat(params.find("a")).isEmpty();
        assertThat(params.get("b")).isEqualTo("xy\nz");
        assertThat(params.listed("c")).containsExactly("1", "2", "3");
    }

    @Test
    void names_with_brackets_are_read_escaped_or_not() throws IOException {
        var params = read(posted(FORM, "attribute%5Bsize%5D=a&attribute[lane]=b".getBytes(StandardCharsets.US_ASCII)));
        assertThat(params.get("attribute[size]")).isEqualTo("a");
        assertThat(params.get("attribute[lane]")).isEqualTo("b");
    }

    @Test
    void a_multipart_form_brings_fields_in_any_character_set_and_files() throws IOException {
        var request = new MockHttpServletRequest("POST", "/");
        request.setContentType("multipart/form-data; boundary=x");
        request.addPart(new MockPart("_charset_", "gb18030".getBytes(StandardCharsets.US_ASCII)));
        request.addPart(new MockPart("description", "坑洞".getBytes(Charset.forName("gb18030"))));
        request.addPart(new MockPart("photo", "a.jpg", new byte[] {1, 2}));
        var params = read(Params.of(request));
        assertThat(params.get("description")).isEqualTo("坑洞");
        assertThat(params.files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("a.jpg"));
    }
}
