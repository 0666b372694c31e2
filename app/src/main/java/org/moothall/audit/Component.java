package org.moothall.audit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.moothall.kernel.CannotStart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One library that this build brings along, as the bills of materials in the jar name it.
///
/// @param ecosystem `Maven` or `npm`
/// @param name      `group:artifact`, or the package's
/// @param licenses  names or SPDX expressions, as its makers tell; any one of several may be taken
public record Component(String ecosystem, String name, String version, List<String> licenses) {

    static final List<String> ECOSYSTEMS = List.of("Maven", "npm");

    /// What Maven put in, and what npm did.
    private static final List<String> BILLS =
            List.of("/META-INF/sbom/application.cdx.json", "/META-INF/sbom/front.cdx.json");

    /// Everything in this build.
    public static List<Component> all() {
        var all = new ArrayList<Component>();
        for (var bill : BILLS)
            try (var in = Component.class.getResourceAsStream(bill)) {
                if (in == null)
                    throw new CannotStart("This build has no %s; build it whole: ./moothall audit.".formatted(bill));
                all.addAll(in(in));
            } catch (IOException e) {
                throw new CannotStart("%s cannot be read (%s).".formatted(bill, e.getMessage()), e);
            }
        return all;
    }

    /// The libraries of a bill in CycloneDX's form.
    static List<Component> in(InputStream bill) {
        var found = new ArrayList<Component>();
        for (var one : new JsonMapper().readTree(bill).path("components").values()) found.add(of(one));
        return found;
    }

    private static Component of(JsonNode one) {
        var npm = one.path("purl").asString("").startsWith("pkg:npm/");
        var group = one.path("group").asString("");
        var name = one.path("name").asString("");
        return new Component(
                npm ? "npm" : "Maven",
                group.isEmpty() ? URLDecoder.decode(name, StandardCharsets.UTF_8) : group + (npm ? "/" : ":") + name,
                one.path("version").asString(""),
                one.path("licenses").valueStream().map(Component::license).toList());
    }

    private static String license(JsonNode one) {
        var license = one.path("license");
        return one.path("expression")
                .asString(license.path("id").asString(license.path("name").asString("")));
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
