package org.moothall.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.journal.Attachments.Attachment;
import org.moothall.journal.Attachments.Kept;
import org.springframework.beans.factory.annotation.Autowired;

@CityTest
class AttachmentsTest {

    @Autowired
    Attachments attachments;

    @Test
    void a_photo_is_kept_by_its_digest_with_a_small_copy() throws IOException {
        var file = ok("IMG_1.HEIC.png", photo(600, 400, 1));
        assertThat(file.type()).isEqualTo("image/png");
        assertThat(file.name()).isEqualTo("IMG_1.HEIC.png");
        assertThat(file.picture()).isTrue();
        assertThat(attachments.find(file.digest())).contains(file);
        var small = ImageIO.read(
                new ByteArrayInputStream(attachments.thumbnail(file.digest()).orElseThrow()));
        assertThat(small.getWidth()).isEqualTo(320);
    }

    @Test
    void the_same_content_twice_is_kept_until_both_let_go() throws IOException {
        var file = ok("one.png", photo(10, 10, 2));
        assertThat(ok("one.png", photo(10, 10, 2)).digest()).isEqualTo(file.digest());
        attachments.release(file.digest());
        assertThat(attachments.content(file.digest())).isPresent();
        attachments.release(file.digest());
        assertThat(attachments.content(file.digest())).isEmpty();
        assertThat(attachments.find(file.digest())).isEmpty();
    }

    @Test
    void whoever_sends_the_same_under_another_name_reads_that_name_alone() throws IOException {
        var mine = ok("mayor asks.png", photo(10, 10, 4));
        var theirs = ok("did they have this.png", photo(10, 10, 4));
        assertThat(attachments.list(List.of(mine.digest(), theirs.digest())))
                .extracting(Attachment::name)
                .containsExactly("mayor asks.png", "did they have this.png");
        attachments.release(theirs.digest());
        assertThat(attachments.content(mine.digest())).isPresent();
    }

    @Test
    void a_table_of_contents_that_points_anywhere_is_no_document() throws IOException {
        var zip = zip("word/document.xml");
        for (int at : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE - 45, Integer.MIN_VALUE, -1, zip.length}) {
            var spoilt = zip.clone();
            ByteBuffer.wrap(spoilt).order(ByteOrder.LITTLE_ENDIAN).putInt(spoilt.length - 6, at);
            assertThat(why("a.docx", spoilt)).isEqualTo("journal.refused.type");
        }
    }

    @Test
    void the_type_is_told_by_content_not_by_name() throws IOException {
        assertThat(ok("photo.jpg", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))
                        .name())
                .isEqualTo("photo.pdf");
        assertThat(ok("a.zip", zip("[Content_Types].xml", "word/document.xml")).name())
                .isEqualTo("a.docx");
        assertThat(ok("a.bin", zip("[Content_Types].xml", "xl/workbook.xml")).type())
                .contains("spreadsheetml");
        assertThat(ok("../../etc/passwd", "just words".getBytes(StandardCharsets.UTF_8))
                        .name())
                .isEqualTo("passwd.txt");
    }

    @Test
    void text_in_the_old_chinese_encoding_is_kept_as_unicode() {
        var file = ok("说明.txt", "河堤渗水，请尽快查看".getBytes(Charset.forName("GB18030")));
        assertThat(new String(attachments.content(file.digest()).orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo("河堤渗水，请尽快查看");
    }

    @Test
    void what_cannot_be_opened_safely_is_refused_with_the_reason() throws IOException {
        assertThat(why("empty.txt", new byte[0])).isEqualTo("journal.refused.empty");
        assertThat(why("big.pdf", new byte[Attachments.MOST_BYTES + 1])).isEqualTo("journal.refused.too-large");
        assertThat(why("run.exe", new byte[] {'M', 'Z', 0, 1, 2})).isEqualTo("journal.refused.type");
        assertThat(why("page.txt", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("journal.refused.type");
        assertThat(why("macro.docx", zip("word/document.xml", "word/vbaProject.bin")))
                .isEqualTo("journal.refused.type");
        assertThat(why("some.zip", zip("readme.txt"))).isEqualTo("journal.refused.type");
        assertThat(why("cut.png", java.util.Arrays.copyOf(photo(10, 10, 3), 40)))
                .isEqualTo("journal.refused.damaged");
        assertThat(why("IMG.heic", "\0\0\0\u0018ftypheic\0\0".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("journal.refused.heic");
    }

    private Attachment ok(String name, byte[] content) {
        return ((Kept.Ok) attachments.keep(name, content)).attachment();
    }

    private String why(String name, byte[] content) {
        var refused = (Kept.Refused) attachments.keep(name, content);
        assertThat(refused.args().getFirst()).isEqualTo(name);
        return refused.why();
    }

    private static byte[] photo(int width, int height, int colour) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, colour);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
