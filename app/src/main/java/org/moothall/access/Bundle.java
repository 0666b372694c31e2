package org.moothall.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.grievance.Grievances;
import org.moothall.kernel.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The door to all that is held about somebody, to be taken along. Who may have it, the caller knows.
@Component
public class Bundle {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Collecting collecting;
    private final TheirFiles files;
    private final TheirLetters letters;
    private final Grievances grievances;
    private final Casework casework;

    Bundle(Collecting collecting, TheirFiles files, TheirLetters letters, Grievances grievances, Casework casework) {
        this.collecting = collecting;
        this.files = files;
        this.letters = letters;
        this.grievances = grievances;
        this.casework = casework;
    }

    public Everything of(String receipt) {
        return collecting.of(receipt, file(receipt));
    }

    /// As a file for a program.
    public ResponseEntity<byte[]> json(Object what, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(JSON.writeValueAsBytes(what));
    }

    /// As a ZIP: a folder a receipt, `everything.json` in it, the files under their names and the letters as PDF,
    /// one read at a time.
    public void send(List<String> receipts, String name, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (var zip = new ZipOutputStream(response.getOutputStream())) {
            for (var receipt : receipts) put(zip, receipt, file(receipt));
        }
    }

    private void put(ZipOutputStream zip, String folder, CaseFile file) throws IOException {
        put(zip, folder + "/everything.json", JSON.writeValueAsBytes(collecting.of(folder, file)));
        var number = 0;
        for (var one : files.enclosed(file))
            put(
                    zip,
                    "%s/files/%02d-%s".formatted(folder, ++number, plain(one.name())),
                    one.content().get());
        for (var one : letters.files(folder, file))
            put(zip, folder + "/" + one.name(), one.content().get());
    }

    private CaseFile file(String receipt) {
        return grievances.own(receipt).map(casework::require).orElseThrow(() -> new NotFound("receipt " + receipt));
    }

    /// A name that is a name on every system, and never a way into another folder.
    static String plain(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
