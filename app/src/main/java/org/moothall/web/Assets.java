package org.moothall.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The sheets and scripts that the front end's build made. Their names hold their digests, so browsers keep
/// them a year.
@Component
public class Assets implements WebMvcConfigurer {

    private static final String FOLDER = "static/assets/";

    private final Map<String, String> addresses = read(new ClassPathResource(FOLDER + "manifest.json"));

    /// The address of `resident.css`, digest and all.
    public String address(String name) {
        var file = addresses.get(name);
        if (file == null) throw new IllegalArgumentException("the front end has no file " + name);
        return "/assets/" + file;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/" + FOLDER)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }

    private static Map<String, String> read(ClassPathResource manifest) {
        if (!manifest.exists())
            throw new IllegalStateException(
                    "The front end is not built: run `mvn process-resources` (it needs Node 20 or newer), then start again.");
        try (var in = manifest.getInputStream()) {
            return Map.copyOf(new JsonMapper().readValue(in, new TypeReference<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
