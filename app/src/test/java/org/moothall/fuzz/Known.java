package org.moothall.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.moothall.fuzz.Line.Heard;
import org.moothall.fuzz.Shot.Field;

/// What pages have shown so far: their forms, their links, and what stands in addresses.
final class Known {

    /// A form as somebody's page had it, filled in as far as it was.
    record Form(String by, String method, String action, boolean parts, List<Field> fields) {}

    private static final int MOST = 400;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}");

    private final Map<String, List<Form>> forms = new HashMap<>();
    private final Set<String> shapes = new LinkedHashSet<>();
    private final Map<String, List<String>> links = new HashMap<>();
    private final List<String> pieces = new ArrayList<>();
    private final Dice dice;

    Known(Dice dice) {
        this.dice = dice;
    }

    List<Form> forms(String by) {
        return forms.getOrDefault(by, List.of());
    }

    List<String> links(String by) {
        return links.getOrDefault(by, List.of());
    }

    List<String> pieces() {
        return pieces;
    }

    void piece(String piece) {
        keep(pieces, piece);
    }

    void learn(String by, Heard heard, String target, People people) {
        if (!heard.html()) return;
        var page = Jsoup.parse(heard.body(), "http://localhost" + target.replaceAll("[^\\x21-\\x7e]", "x"));
        var token = page.select("input[name=_csrf]").first();
        if (token != null) people.token(by, token.val());
        for (var form : page.select("form")) form(by, form);
        for (var link : page.select("a[href]")) link(by, link.absUrl("href"));
    }

    private void link(String by, String to) {
        if (!to.startsWith("http://localhost/")) return;
        var path = to.substring("http://localhost".length()).replaceFirst("#.*", "");
        keep(links.computeIfAbsent(by, one -> new ArrayList<>()), path);
        for (var piece : path.replaceFirst("\\?.*", "").split("/"))
            if (!piece.isEmpty() && (piece.contains("-") || ID.matcher(piece).matches() || dice.one(4))) piece(piece);
    }

    private void form(String by, Element form) {
        var buttons = form.select("button, input[type=submit]");
        if (buttons.isEmpty()) buttons.add(form);
        for (var button : buttons) {
            var action = button.hasAttr("formaction") ? button.absUrl("formaction") : form.absUrl("action");
            if (action.isEmpty()) action = form.baseUri();
            if (!action.startsWith("http://localhost/")) continue;
            var fields = fields(form);
            if (!button.attr("name").isEmpty()) fields.add(new Field(button.attr("name"), button.val()));
            add(new Form(
                    by,
                    form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET",
                    action.substring("http://localhost".length()),
                    form.attr("enctype").startsWith("multipart"),
                    fields));
        }
    }

    /// Of forms that differ by their numbers alone some are enough.
    private void add(Form form) {
        var names = form.fields().stream().map(Field::name).distinct().toList();
        var shape = form.by() + form.method() + form.action().replaceAll("[0-9a-f-]{6,}", "*") + names;
        var some = forms.computeIfAbsent(form.by(), one -> new ArrayList<>());
        if (shapes.add(shape) && some.size() < MOST) some.add(form);
        else if (dice.one(8)) keep(some, form);
    }

    private List<Field> fields(Element form) {
        var fields = new ArrayList<Field>();
        for (var field : form.select("input[name], select[name], textarea[name]")) {
            var type = field.attr("type");
            if (List.of("submit", "button", "image").contains(type)
                    || field.attr("name").equals("_csrf")) continue;
            if (List.of("checkbox", "radio").contains(type) && !field.hasAttr("checked") && dice.one(2)) continue;
            var options = field.select("option").eachAttr("value");
            fields.add(new Field(field.attr("name"), options.isEmpty() ? field.val() : dice.of(options)));
        }
        return fields;
    }

    private <T> void keep(List<T> some, T one) {
        if (some.contains(one)) return;
        if (some.size() < MOST) some.add(one);
        else some.set(dice.below(MOST), one);
    }
}
