package org.moothall.maps;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Language;
import org.moothall.web.Guard;
import org.moothall.web.Guard.Who;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Serves pictures of areas and the live map's data. An address that names the content's tag (`v`) may be kept for a
/// year; others are asked for anew and answered 304 where nothing changed.
@Controller
class MapPages {

    private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

    private final Maps maps;

    MapPages(Maps maps) {
        this.maps = maps;
    }

    /// An area (the city, where none is named) as a picture.
    @GetMapping("/map/picture.svg")
    @Guard(Who.EVERYBODY)
    ResponseEntity<String> picture(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "720") int width,
            @RequestParam(defaultValue = "560") int height,
            @RequestParam(defaultValue = "en") String lang) {
        var areas = maps.data().ground().areas();
        var shown = area.isEmpty() ? areas.root() : areas.require(area);
        var language = lang.startsWith("zh") ? Language.ZH : Language.EN;
        var picture = maps.picture(
                shown.key(),
                width,
                height,
                language,
                List.of(),
                areas.words(shown).in(language));
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(picture.svg());
    }

    @GetMapping("/map/base.geojson")
    @Guard(Who.EVERYBODY)
    ResponseEntity<byte[]> base(
            @RequestParam(defaultValue = "") String v,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known)
            throws IOException {
        return answer(maps.data().baseData(), v, encodings, known);
    }

    @GetMapping("/map/streets.geojson")
    @Guard(Who.EVERYBODY)
    ResponseEntity<byte[]> streets(
            @RequestParam(defaultValue = "") String v,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known)
            throws IOException {
        return answer(maps.data().streetData(), v, encodings, known);
    }

    /// Streets and named places within 3 km of a spot told to a hundredth of a degree.
    @GetMapping("/map/near.geojson")
    @Guard(Who.EVERYBODY)
    ResponseEntity<byte[]> near(
            @RequestParam double lon,
            @RequestParam double lat,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known)
            throws IOException {
        return answer(maps.data().near(lon, lat), "", encodings, known);
    }

    private static ResponseEntity<byte[]> answer(
            MapData.Packed data, String version, String encodings, @Nullable String known) throws IOException {
        var tag = "\"" + data.tag() + "\"";
        var caching = version.equals(data.tag())
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noCache().cachePublic();
        var headers = new HttpHeaders();
        headers.setContentType(GEOJSON);
        headers.setCacheControl(caching);
        headers.setETag(tag);
        headers.setVary(List.of(HttpHeaders.ACCEPT_ENCODING));
        if (known != null && known.contains(tag))
            return new ResponseEntity<>(headers, org.springframework.http.HttpStatus.NOT_MODIFIED);
        if (!encodings.contains("gzip"))
            return ResponseEntity.ok().headers(headers).body(unpacked(data));
        headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        return ResponseEntity.ok().headers(headers).body(data.gzip());
    }

    private static byte[] unpacked(MapData.Packed data) throws IOException {
        try (var in = new java.util.zip.GZIPInputStream(new ByteArrayInputStream(data.gzip()))) {
            return in.readAllBytes();
        }
    }
}
