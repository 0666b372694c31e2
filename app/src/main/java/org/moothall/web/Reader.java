package org.moothall.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CitySettings;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;

/// Who reads the page being written: the language, who is signed in (by name, as the page's head shows it),
/// where on the site, when. Every template gets one.
///
/// @param partial the page is put into one that stands already (`HX-Request`): the frame draws the content
/// alone
public record Reader(
        Language language,
        @Nullable SignedIn signedIn,
        String path,
        String query,
        boolean partial,
        Instant now,
        Supplier<String> token,
        Site site) {

    /// As the staff bar shows it.
    public record SignedIn(String person, Text name, Text office, Text title, Set<String> roles) {}

    /// The text of a key in the reader's language, its `{0}`, `{1}` … filled in.
    public String t(String key, Object... args) {
        return site.texts().get(language, key, args);
    }

    public String t(Text text) {
        return text.in(language);
    }

    /// A page drawn where it stands in another one: a panel that a line of work adds to a case.
    public Content draw(Page page) {
        return out -> PageWriter.draw(page, this, out);
    }

    /// What a form that posts must carry in its hidden field `_csrf`. Asking for it sets the cookie that goes
    /// with it.
    public String csrf() {
        return token.get();
    }

    /// The address of a sheet or script of the front end: `reader.asset("resident.css")`.
    public String asset(String name) {
        return site.assets().address(name);
    }

    /// Who the city is: its name, its numbers to call, its zone.
    public CitySettings city() {
        return site.city();
    }

    /// Dates, times and lengths of time as the reader says them.
    public Words words() {
        return new Words(site.texts(), language, site.city().zone(), now);
    }

    /// A language's own name.
    public String nameOf(Language which) {
        return t("web.language." + which.name().toLowerCase(java.util.Locale.ROOT));
    }

    /// The same page in the other language.
    public String otherLanguage() {
        var rest = query.isEmpty() ? "" : query + "&";
        return path + "?" + rest + "lang=" + language.other().tag();
    }

    /// What this reader may choose in the menu.
    public List<MenuItem> menu(MenuItem.Side side) {
        return site.menu().stream()
                .filter(item -> item.side() == side && item.who().lets(signedIn))
                .toList();
    }

    public @Nullable Integer count(MenuItem item) {
        return signedIn == null ? null : item.count().apply(signedIn);
    }
}
