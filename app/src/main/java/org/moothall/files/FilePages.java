package org.moothall.files;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.moothall.kernel.NotFound;
import org.moothall.web.Guard;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/files/{digest}` and its small copy, for residents: a file goes to whoever has in hand what it belongs to. A
/// digest is 64 digits of chance to whoever does not have the file, so addresses cannot be tried through; and
/// knowing one is not enough. Who may not read is told what they would be told of a file that does not exist. Staff
/// read a case's files under the case's own address.
@Controller
class FilePages {

    private final Files files;
    private final List<MayRead> readable;

    FilePages(Files files, List<MayRead> readable) {
        this.files = files;
        this.readable = readable;
    }

    @GetMapping("/files/{digest:[0-9a-f]{64}}")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<byte[]> whole(@PathVariable String digest, HttpServletRequest request) {
        return readable(digest, request).whole(digest);
    }

    @GetMapping("/files/{digest:[0-9a-f]{64}}/small")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<byte[]> small(@PathVariable String digest, HttpServletRequest request) {
        return readable(digest, request).small(digest);
    }

    private Files readable(String digest, HttpServletRequest request) {
        return readable.stream()
                .filter(one -> one.mayRead(request, digest))
                .findFirst()
                .map(one -> files.reading(one.opened(request, digest)))
                .orElseThrow(() -> new NotFound("file " + digest));
    }
}
