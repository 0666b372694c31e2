package org.moothall.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Busy;
import org.moothall.keys.SealedText;

/// What somebody typed into a form, and what is wrong with it. A handler reads fields and names every fault
/// before it answers; the page is then drawn from the same form, so nothing that was typed is lost.
///
/// ```java
/// var what = form.field("what").required("grievance.what.missing").atMost(4000, "grievance.what.long").text();
/// if (form.wrong()) return new WhatPage(form);   // status 422
/// ```
public final class Form {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;
    private static final int A_LINE = 1_000;

    private final Map<String, List<String>> typed;
    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private boolean tooSoon;

    private Form(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    /// One fault of one field: a text key and what fills its gaps.
    public record Problem(String field, String key, List<Object> args) {
        public String words(Reader reader) {
            return reader.t(key, args.toArray());
        }
    }

    public static Form empty() {
        return new Form(Map.of());
    }

    /// A form that shows what is known already.
    public static Form filled(Map<String, String> values) {
        var typed = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> typed.put(name, List.of(value)));
        return new Form(typed);
    }

    /// The same where a field has several values.
    public static Form showing(Map<String, List<String>> values) {
        return new Form(new LinkedHashMap<>(values));
    }

    public static Form of(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, clean(values)));
        return new Form(typed);
    }

    /// The same, with what is known for fields that were not sent.
    public Form filling(Map<String, String> values) {
        var both = new LinkedHashMap<>(typed);
        values.forEach((name, value) -> both.putIfAbsent(name, List.of(value)));
        return new Form(both);
    }

    public Field field(String name) {
        return new Field(name);
    }

    /// As typed, to be shown again; empty where nothing was.
    public String value(String name) {
        var values = values(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// Which version of a case its sender saw: each form of an act carries it. Whoever says none saw nothing, and is
    /// shown what there is.
    public int seen() {
        return whole(value("seen"), 0);
    }

    /// Which saving of a draft its sender saw; -1 for whoever does not say, who saw none.
    public int version() {
        return whole(value("version"), -1);
    }

    private static int whole(String typed, int otherwise) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : otherwise;
    }

    public List<String> values(String name) {
        return typed.getOrDefault(name, List.of());
    }

    public boolean chosen(String name, String value) {
        return values(name).contains(value);
    }

    /// Notes a fault; the first of a field counts.
    public void fault(String field, String key, Object... args) {
        problems.putIfAbsent(field, new Problem(field, key, List.of(args)));
    }

    /// Notes that it came too soon to be looked at; the seconds that are left fill the text's gap.
    public void tooSoon(String field, String key, Duration rest) {
        tooSoon = true;
        fault(field, key, Busy.seconds(rest), rest.toMinutes() + 1);
    }

    public boolean wrong() {
        return !problems.isEmpty();
    }

    /// 422 where something is wrong, 429 where it came too soon, else 200.
    public int status() {
        return tooSoon ? 429 : wrong() ? 422 : 200;
    }

    /// In the order of the checks, which is the order of the page.
    public List<Problem> problems() {
        return List.copyOf(problems.values());
    }

    public Optional<Problem> problem(String field) {
        return Optional.ofNullable(problems.get(field));
    }

    /// The ids of what explains a field, as `aria-describedby` wants them; null where nothing does.
    public @Nullable String describedBy(String field, boolean hint) {
        var ids = new StringJoiner(" ");
        if (hint) ids.add(field + "-hint");
        if (problems.containsKey(field)) ids.add(field + "-error");
        return ids.length() == 0 ? null : ids.toString();
    }

    private static List<String> clean(String[] values) {
        return Arrays.stream(values)
                .map(value -> SealedText.typed(
                        value.replace("\r\n", "\n").replace("\0", "").strip()))
                .toList();
    }

    /// One field being read. Each check notes its fault under the given text key and lets the next go on.
    public final class Field {

        private final String name;

        private Field(String name) {
            this.name = name;
        }

        public Field required(String key, Object... args) {
            return check(value -> !value.isEmpty(), key, args);
        }

        /// No longer than so many characters; the text's `{0}` is the limit.
        public Field atMost(int characters, String key) {
            return check(value -> value.codePointCount(0, value.length()) <= characters, key, characters);
        }

        /// Where something was typed, it looks like this; what is longer than a line is not looked at.
        public Field like(Pattern pattern, String key, Object... args) {
            return check(
                    value -> value.isEmpty()
                            || value.length() <= A_LINE
                                    && pattern.matcher(value).matches(),
                    key,
                    args);
        }

        /// Where something was chosen, it is one of these.
        public Field oneOf(List<String> allowed, String key, Object... args) {
            return check(value -> value.isEmpty() || allowed.containsAll(values(name)), key, args);
        }

        public Field check(Predicate<String> holds, String key, Object... args) {
            if (!holds.test(value(name))) fault(name, key, args);
            return this;
        }

        public String text() {
            return value(name);
        }

        /// Empty where nothing was typed or it is no number; the latter is noted under the key.
        public Optional<Double> number(String key, Object... args) {
            if (text().isEmpty()) return Optional.empty();
            try {
                var number = Double.parseDouble(text().replace(',', '.'));
                if (Double.isFinite(number)) return Optional.of(number);
            } catch (NumberFormatException e) {
                // named below, with all that is no number
            }
            fault(name, key, args);
            return Optional.empty();
        }

        /// Three fields `name-day`, `name-month`, `name-year`. Empty where all are; noted under the key where
        /// they are no date, or one so far away that nobody means it.
        public Optional<LocalDate> date(String key, Object... args) {
            var parts = List.of(value(name + "-year"), value(name + "-month"), value(name + "-day"));
            if (parts.stream().allMatch(String::isEmpty)) return Optional.empty();
            try {
                var numbers = parts.stream().mapToInt(Integer::parseInt).toArray();
                var date = LocalDate.of(numbers[0], numbers[1], numbers[2]);
                if (date.getYear() >= EARLIEST && date.getYear() < LATEST) return Optional.of(date);
            } catch (NumberFormatException | DateTimeException e) {
                // named below, with all that is no date
            }
            fault(name, key, args);
            return Optional.empty();
        }

        /// The last second of such a date.
        public Optional<Instant> end(ZoneId zone, String key, Object... args) {
            return date(key, args)
                    .map(date -> date.atTime(LAST_SECOND).atZone(zone).toInstant());
        }
    }
}
