package org.moothall.fuzz;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.moothall.directory.Directory;
import org.moothall.fuzz.Line.Heard;
import org.moothall.session.Proof;
import org.moothall.session.Sessions;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// Who sends: what each one's browser holds.
final class People {

    /// Whoever has no account.
    static final String NOBODY = "";

    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final List<String> keys;
    private final Directory directory;
    private final Sessions sessions;

    People(List<String> keys, Directory directory, Sessions sessions) {
        this.keys = keys;
        this.directory = directory;
        this.sessions = sessions;
        keys.forEach(this::signIn);
    }

    List<String> keys() {
        return keys;
    }

    /// Without the form: what is thrown at it is thrown there.
    void signIn(String key) {
        var jar = new LinkedHashMap<String, String>();
        cookies.put(key, jar);
        tokens.remove(key);
        if (key.equals(NOBODY)) return;
        var answer = new MockHttpServletResponse();
        sessions.open(
                directory.officer(key).orElseThrow(),
                List.of(Proof.PASSWORD, Proof.CODE),
                true,
                new MockHttpServletRequest(),
                answer);
        answer.getHeaders("Set-Cookie").forEach(line -> keep(jar, line));
    }

    String cookies(String key) {
        return jar(key).entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    /// The token for forms that a page showed last; empty before the first.
    String token(String key) {
        return tokens.getOrDefault(key, "");
    }

    void took(String key, Heard heard) {
        heard.all("Set-Cookie").forEach(line -> keep(jar(key), line));
    }

    void token(String key, String token) {
        tokens.put(key, token);
    }

    private Map<String, String> jar(String key) {
        return cookies.getOrDefault(key, new LinkedHashMap<>());
    }

    private static void keep(Map<String, String> jar, String line) {
        var pair = line.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || line.contains("Max-Age=0")) jar.remove(pair[0]);
        else jar.put(pair[0], pair[1]);
    }
}
