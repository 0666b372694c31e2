package org.moothall.wire;

import java.util.ArrayList;
import java.util.List;
import org.moothall.kernel.Language;
import org.moothall.web.Texts;

/// What is wrong with what a client asked, all of it at once, as a list of code and description.
public final class Problems {

    public static final int BAD = 400;
    public static final int KEY = 403;
    public static final int NOT_THERE = 404;

    private record Problem(int code, String description) {}

    private final List<Problem> problems = new ArrayList<>();
    private final Texts texts;
    private final Language language;

    public Problems(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    /// Notes one; `args` fill the text's places.
    public Problems add(int code, String text, Object... args) {
        problems.add(new Problem(code, texts.get(language, text, args)));
        return this;
    }

    public boolean any() {
        return !problems.isEmpty();
    }

    /// A missing key before a missing thing before the rest.
    private int status() {
        var codes = problems.stream().map(Problem::code).toList();
        if (codes.contains(KEY)) return KEY;
        return codes.contains(NOT_THERE) ? NOT_THERE : codes.getFirst();
    }

    public Answer answer(Format format) {
        var sheet = format.sheet().list("errors");
        for (var problem : problems)
            sheet.thing("error")
                    .bare("code", problem.code())
                    .text("description", problem.description())
                    .end();
        return new Answer(status(), format, sheet.end().bytes());
    }
}
