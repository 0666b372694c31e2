package org.moothall.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workbooks are the one kind of file in which XML is read: of entities nothing is ever looked up, and what unpacks to
/// gigabytes is not opened.
class HostileFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_sound_one_is_read() throws IOException {
        assertThat(read(book("", "word"))).extracting(row -> row.of("word")).containsExactly("word");
    }

    @Test
    void an_entity_reads_no_file_and_calls_nobody() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "the-secret");
        try (var trap = new ServerSocket(0)) {
            trap.setSoTimeout(500);
            for (var system :
                    List.of(secret.toUri().toString(), "http://127.0.0.1:" + trap.getLocalPort() + "/x.dtd")) {
                var entity = "<!DOCTYPE sst [<!ENTITY e SYSTEM \"%s\">]>".formatted(system);
                assertThat(told(book(entity, "&e;"))).doesNotContain("the-secret");
                var outer = "<!DOCTYPE sst SYSTEM \"%s\">".formatted(system);
                assertThat(told(book(outer, "word"))).doesNotContain("the-secret");
                var parameter = "<!DOCTYPE sst [<!ENTITY %% p SYSTEM \"%s\"> %%p;]>".formatted(system);
                assertThat(told(book(parameter, "word"))).doesNotContain("the-secret");
            }
            assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_billion_laughs_end_at_once() throws IOException {
        var laughs = new StringBuilder("<!DOCTYPE sst [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 12; i++)
            laughs.append(
                    "<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        var file = book(laughs + "]>", "&l11;");
        var told = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> told(file));
        assertThat(told.length()).isLessThan(100_000);
    }

    @Test
    void what_unpacks_to_gigabytes_or_to_thousands_of_files_is_not_opened() throws IOException {
        var zeros = folder.resolve("zeros.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(zeros))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            fill(zip, 300);
        }
        assertThat(Files.size(zeros)).isLessThan(1_000_000);
        assertThatThrownBy(() -> read(zeros))
                .hasMessageContaining("unpacks to more than")
                .hasMessageContaining(".csv");
        var many = folder.resolve("many.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(many))) {
            for (int i = 0; i < 5001; i++) zip.putNextEntry(new ZipEntry("a" + i));
        }
        assertThatThrownBy(() -> read(many)).hasMessageContaining("holds 5,001 files");
        var none = Files.writeString(folder.resolve("none.xlsx"), "no workbook");
        assertThatThrownBy(() -> read(none)).hasMessageContaining("is no workbook");
        assertThatThrownBy(() -> read(Files.writeString(folder.resolve("a.xlsx.gz"), "x")));
    }

    private static void fill(OutputStream out, int megabytes) throws IOException {
        for (int i = 0; i < megabytes; i++) out.write(new byte[1024 * 1024]);
    }

    /// The rows, or what is told instead of them.
    private String told(Path file) throws IOException {
        try {
            return read(file).toString();
        } catch (RuntimeException refused) {
            return refused.toString();
        }
    }

    private static List<Row> read(Path file) throws IOException {
        try (var rows = Rows.of(file)) {
            return rows.stream().toList();
        }
    }

    /// A workbook of one text in which that text’s part begins with this document type and says this.
    private Path book(String type, String said) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("a");
            sheet.value(0, 0, "word");
            sheet.value(1, 0, "planted");
        }
        var sound = Files.write(folder.resolve("sound.zip"), bytes.toByteArray());
        var file = folder.resolve("book.xlsx");
        try (var in = new ZipFile(sound.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                var texts = entry.getName().endsWith("sharedStrings.xml");
                out.write((texts ? changed(text, type, said) : text).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static String changed(String text, String type, String said) {
        assertThat(text).contains("<sst", "planted");
        return text.replace("<sst", type + "<sst").replace("planted", said);
    }
}
