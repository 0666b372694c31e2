package org.moothall.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.CityTest;
import org.moothall.database.Logins;
import org.moothall.journal.Attachments.Attachment;
import org.moothall.journal.Attachments.Kept;
import org.moothall.keys.Keys;
import org.moothall.keys.Rewrapping;
import org.springframework.beans.factory.annotation.Autowired;

@CityTest
class SealedFilesTest {

    @Autowired
    Attachments attachments;

    @Autowired
    SealedFiles files;

    @Autowired
    Keys keys;

    @Autowired
    Rewrapping rewrapping;

    @Autowired
    AttachmentStore store;

    @Autowired
    Logins logins;

    private Attachment kept(int colour) throws IOException {
        var image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        image.setRGB(7, 7, colour);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return ((Kept.Ok) attachments.keep("sealed.png", out.toByteArray())).attachment();
    }

    /// Long enough that no cipher has it by chance.
    private static String begin(byte[] clear) {
        return new String(clear, 0, 16, StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_file_is_kept_sealed_and_another_master_key_wraps_its_key_again() throws IOException {
        var file = kept(3);
        var clear = attachments.content(file.digest()).orElseThrow();
        var small = attachments.thumbnail(file.digest()).orElseThrow();
        assertThat(stored(file, "content")).hasSize(clear.length + 28).doesNotContain(begin(clear));
        assertThat(stored(file, "thumbnail")).doesNotContain(begin(small));
        keys.addMaster();
        while (rewrapping.some(store, 1) > 0)
            ;
        assertThat(attachments.content(file.digest()).orElseThrow()).isEqualTo(clear);
        assertThat(attachments.thumbnail(file.digest()).orElseThrow()).isEqualTo(small);
    }

    @Test
    void a_file_that_an_older_moothall_kept_in_the_clear_is_read_and_then_sealed() throws IOException {
        var file = kept(4);
        var clear = attachments.content(file.digest()).orElseThrow();
        AsOwner.of(logins)
                .sql(
                        "update journal.attachment_content set wrapped = null, content = ?, thumbnail = null where digest = ?")
                .params(clear, file.digest())
                .update();
        assertThat(attachments.content(file.digest()).orElseThrow()).isEqualTo(clear);
        files.sealOld();
        assertThat(stored(file, "content")).doesNotContain("PNG");
        assertThat(attachments.content(file.digest()).orElseThrow()).isEqualTo(clear);
        assertThat(attachments.thumbnail(file.digest())).isEmpty();
    }

    private String stored(Attachment file, String column) {
        var bytes = AsOwner.of(logins)
                .sql("select " + column + " from journal.attachment_content where digest = ?")
                .param(file.digest())
                .query(byte[].class)
                .single();
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
