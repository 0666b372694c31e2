package org.moothall.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.moothall.pictures.Picture.Cleaned;
import org.moothall.pictures.Picture.Format;

class PictureTest {

    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    @Test
    void a_jpeg_loses_place_and_words_but_not_a_pixel() throws IOException {
        var plain = drawn("jpeg", 40, 20);
        var clean = clean(Format.JPEG, withSegments(plain, exif(1), comment("GPS 31.2, 121.5")));
        assertThat(text(clean.content()))
                .doesNotContain("GPS")
                .doesNotContain("Exif")
                .doesNotContain("Zhang");
        assertThat(pixels(clean.content())).isEqualTo(pixels(plain));
        assertThat(clean.width()).isEqualTo(40);
        assertThat(clean.height()).isEqualTo(20);
    }

    @Test
    void a_jpeg_taken_on_its_side_keeps_which_way_is_up_and_nothing_else() throws IOException {
        var clean = clean(Format.JPEG, withSegments(drawn("jpeg", 40, 20), exif(6), new byte[0]));
        assertThat(clean.orientation()).isEqualTo(6);
        assertThat(text(clean.content())).contains("Exif").doesNotContain("Zhang");
        assertThat(clean(Format.JPEG, clean.content()).orientation()).isEqualTo(6);
        assertThat(clean.seenWidth()).isEqualTo(20);
    }

    @Test
    void what_follows_the_end_of_a_jpeg_is_left_behind() throws IOException {
        var film = join(drawn("jpeg", 8, 8), "film taken at home".getBytes(StandardCharsets.UTF_8));
        assertThat(text(clean(Format.JPEG, film).content())).doesNotContain("home");
    }

    @Test
    void a_png_loses_its_texts_and_keeps_its_pixels() throws IOException {
        var plain = drawn("png", 30, 10);
        var clean = clean(
                Format.PNG, withChunk(plain, "tEXt", "Author\0Zhang San at home".getBytes(StandardCharsets.UTF_8)));
        assertThat(text(clean.content())).doesNotContain("Zhang");
        assertThat(pixels(clean.content())).isEqualTo(pixels(plain));
    }

    @Test
    void a_png_keeps_which_way_is_up() throws IOException {
        var clean = clean(Format.PNG, withChunk(drawn("png", 30, 10), "eXIf", Exif.saying(8)));
        assertThat(clean.orientation()).isEqualTo(8);
        assertThat(pixels(clean.content())).isNotEmpty();
    }

    @Test
    void a_gif_loses_its_comment() throws IOException {
        var plain = drawn("gif", 12, 9);
        var body = ByteBuffer.allocate(plain.length + 2 + 1 + 5 + 1);
        body.put(plain, 0, plain.length - 1).put((byte) 0x21).put((byte) 0xfe).put((byte) 5);
        body.put("Zhang".getBytes(StandardCharsets.UTF_8)).put((byte) 0).put((byte) 0x3b);
        var clean = clean(Format.GIF, body.array());
        assertThat(text(clean.content())).doesNotContain("Zhang");
        assertThat(pixels(clean.content())).isEqualTo(pixels(plain));
    }

    @Test
    void a_webp_loses_exif_and_says_so_in_its_flags() {
        var head = new byte[18];
        System.arraycopy("VP8X".getBytes(StandardCharsets.ISO_8859_1), 0, head, 0, 4);
        head[4] = 10;
        head[8] = 0x0c;
        var exif = "EXIF\5\0\0\0Zhang\0".getBytes(StandardCharsets.ISO_8859_1);
        var body = join(head, java.util.Arrays.copyOfRange(WEBP, 12, WEBP.length), exif);
        var file = ByteBuffer.allocate(12 + body.length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        file.put(WEBP, 0, 4).putInt(4 + body.length).put(WEBP, 8, 4).put(body);
        var clean = clean(Format.WEBP, file.array());
        assertThat(text(clean.content())).doesNotContain("Zhang").doesNotContain("EXIF");
        assertThat(clean.content()[20]).isZero();
        assertThat(Thumbnail.of(clean, 320)).isPresent();
    }

    @Test
    void a_picture_of_a_billion_pixels_is_refused_before_it_is_decoded() throws IOException {
        var bomb = drawn("png", 8, 8);
        ByteBuffer.wrap(bomb).putInt(16, 40_000).putInt(20, 40_000);
        assertThat(Picture.clean(Format.PNG, bomb)).isEqualTo(new Cleaned.TooManyPixels(1_600_000_000L));
    }

    @Test
    void a_jpeg_of_two_sizes_is_refused_whichever_comes_first() throws IOException {
        var jpeg = drawn("jpeg", 16, 16);
        var frame = frameOf(jpeg);
        var huge = frame.clone();
        ByteBuffer.wrap(huge).putShort(5, (short) 20_000).putShort(7, (short) 20_000);
        for (var second : List.of(huge, frame))
            assertThat(Picture.clean(Format.JPEG, withSegments(jpeg, second, new byte[0])))
                    .isInstanceOf(Cleaned.Damaged.class);
        var afterwards =
                join(java.util.Arrays.copyOf(jpeg, jpeg.length - 2), frame, new byte[] {(byte) 0xff, (byte) 0xd9});
        assertThat(Picture.clean(Format.JPEG, afterwards)).isInstanceOf(Cleaned.Damaged.class);
    }

    /// The segment that says the size.
    private static byte[] frameOf(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xff) != 0xc0)
            at += 2 + Short.toUnsignedInt(ByteBuffer.wrap(jpeg).getShort(at + 2));
        return java.util.Arrays.copyOfRange(
                jpeg, at, at + 2 + Short.toUnsignedInt(ByteBuffer.wrap(jpeg).getShort(at + 2)));
    }

    @Test
    void a_picture_larger_than_it_said_is_not_drawn() throws IOException {
        var lying = new Picture(Format.PNG, 16, 16, 1, drawn("png", 600, 600));
        assertThat(Thumbnail.of(lying, 320)).isEmpty();
    }

    @Test
    void a_jpeg_of_very_many_scans_is_refused() throws IOException {
        var jpeg = drawn("jpeg", 16, 16);
        byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0};
        var body = new ByteArrayOutputStream();
        body.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 98; i++) body.writeBytes(scan);
        assertThat(Picture.clean(Format.JPEG, body.toByteArray())).isInstanceOf(Cleaned.Ok.class);
        for (int i = 0; i < 2; i++) body.writeBytes(scan);
        assertThat(Picture.clean(Format.JPEG, body.toByteArray())).isInstanceOf(Cleaned.Damaged.class);
    }

    @Test
    void a_picture_that_breaks_off_is_named_damaged() throws IOException {
        var half = java.util.Arrays.copyOf(drawn("png", 30, 10), 50);
        assertThat(Picture.clean(Format.PNG, half)).isInstanceOf(Cleaned.Damaged.class);
        assertThat(Picture.clean(Format.JPEG, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}))
                .isInstanceOf(Cleaned.Damaged.class);
    }

    @Test
    void no_bytes_whatsoever_make_it_stumble() throws IOException {
        var chance = new Random(7);
        for (var name : new String[] {"jpeg", "png", "gif"})
            for (int i = 0; i < 2_000; i++) {
                var spoilt = drawn(name, 16, 16);
                for (int j = 0; j < 4; j++) spoilt[8 + chance.nextInt(spoilt.length - 8)] = (byte) chance.nextInt();
                var format = Picture.formatOf(spoilt).orElseThrow();
                if (Picture.clean(format, spoilt) instanceof Cleaned.Ok(var picture) && i % 20 == 0)
                    Thumbnail.of(picture, 64);
            }
    }

    @Test
    void a_thumbnail_stands_upright_and_fits() throws IOException {
        var lying = clean(Format.JPEG, withSegments(drawn("jpeg", 1600, 800), exif(6), new byte[0]));
        var small =
                ImageIO.read(new ByteArrayInputStream(Thumbnail.of(lying, 320).orElseThrow()));
        assertThat(small.getWidth()).isEqualTo(160);
        assertThat(small.getHeight()).isEqualTo(320);
        assertThat(new Color(small.getRGB(150, 20)).getRed())
                .as("the red top left corner is now top right")
                .isGreaterThan(200);
        assertThat(new Color(small.getRGB(20, 20)).getRed()).isLessThan(80);
    }

    static byte[] drawn(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(20, 90, 60));
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 3, height / 3);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static Picture clean(Format format, byte[] content) {
        assertThat(Picture.formatOf(content)).contains(format);
        return ((Cleaned.Ok) Picture.clean(format, content)).picture();
    }

    private static byte[] exif(int orientation) {
        return join(
                new byte[] {(byte) 0xff, (byte) 0xe1, 0, 2 + 6 + 26 + 9},
                Exif.HEAD,
                Exif.saying(orientation),
                "Zhang GPS".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] comment(String words) {
        var said = words.getBytes(StandardCharsets.UTF_8);
        return join(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (2 + said.length)}, said);
    }

    private static byte[] withSegments(byte[] jpeg, byte[] one, byte[] other) {
        return join(java.util.Arrays.copyOf(jpeg, 2), one, other, java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] withChunk(byte[] png, String type, byte[] payload) {
        var body = join(type.getBytes(StandardCharsets.ISO_8859_1), payload);
        var crc = new CRC32();
        crc.update(body);
        var chunk = ByteBuffer.allocate(8 + body.length)
                .putInt(payload.length)
                .put(body)
                .putInt((int) crc.getValue());
        return join(java.util.Arrays.copyOf(png, 33), chunk.array(), java.util.Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] content) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(content));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
