package org.moothall.open311;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Another system that asks over HTTP, without cookies and without a language.
record Machine(String home, HttpClient client) {

    static final String V2 = "/open311/v2";

    static Machine at(int port) {
        return new Machine("http://localhost:" + port, HttpClient.newHttpClient());
    }

    record Heard(int status, String type, String body, HttpResponse<byte[]> answer) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        Element xml() {
            try {
                return DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(answer.body()))
                        .getDocumentElement();
            } catch (ParserConfigurationException | SAXException | IOException e) {
                throw new AssertionError(body, e);
            }
        }

        /// The text of the first element of this name.
        String xml(String name) {
            return xml().getElementsByTagName(name).item(0).getTextContent();
        }

        List<String> all(String field) {
            return json().valueStream().map(one -> one.path(field).asString()).toList();
        }
    }

    Heard get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(home + path));
        if (headers.length > 0) request.headers(headers);
        return go(request.GET().build());
    }

    /// Posts a form of names and values in UTF-8.
    Heard post(String path, String... form) {
        return post(path, StandardCharsets.UTF_8, "", form);
    }

    Heard post(String path, Charset charset, String typeEnd, String... form) {
        var body = new StringBuilder();
        IntStream.range(0, form.length / 2)
                .forEach(i -> body.append(i == 0 ? "" : "&")
                        .append(URLEncoder.encode(form[2 * i], charset))
                        .append('=')
                        .append(URLEncoder.encode(form[2 * i + 1], charset)));
        return send(path, "application/x-www-form-urlencoded" + typeEnd, body.toString());
    }

    Heard send(String path, String type, String body) {
        return go(HttpRequest.newBuilder(URI.create(home + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private Heard go(HttpRequest request) {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Heard(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    new String(answer.body(), StandardCharsets.UTF_8),
                    answer);
        } catch (IOException e) {
            throw new AssertionError(request + " is not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(request + " was interrupted", e);
        }
    }
}
