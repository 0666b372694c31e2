package org.moothall.session;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.directory.Offices;
import org.moothall.directory.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// `sign-in` in `city.yaml`: how long a session lasts, whose posts owe a second factor.
@Component
@Order(71)
public class SignInPart implements CityPart {

    private static final String KIND = "sign-in";
    private static final List<String> NUMBERS = List.of("idle-hours", "longest-hours", "grace-days");
    private static final Set<String> ROLES = java.util.Arrays.stream(Role.values())
            .map(role -> role.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private volatile SignInRules rules = SignInRules.USUAL;

    private final SessionStore store;

    SignInPart(SessionStore store) {
        this.store = store;
    }

    public SignInRules rules() {
        return rules;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        if (!folder.has("city.yaml")) return; // has been named already
        folder.mapping("city.yaml", reading).flatMap(city -> city.entry(KIND)).ifPresent(SignInPart::read);
    }

    private static void read(Entry setting) {
        setting.only("idle-hours", "longest-hours", "second-factor", "grace-days");
        for (var name : NUMBERS) number(setting, name);
        for (var role : setting.words("second-factor"))
            if (!ROLES.contains(role))
                setting.fault(
                        "second-factor",
                        "“%s” is no role.".formatted(role),
                        "Write some of " + ROLES.stream().sorted().collect(Collectors.joining(", ")) + ".");
        setting.item(KIND, KIND);
    }

    private static void number(Entry setting, String name) {
        var written = setting.maybeWord(name).orElse("1");
        var least = name.equals("grace-days") ? "\\d{1,3}" : "[1-9]\\d{0,3}";
        if (!written.matches(least))
            setting.fault(name, "“%s” is no number for this.".formatted(written), "Write a whole number, as 12.");
    }

    @Override
    public List<Fault> gaps(CityItems items) {
        return List.of();
    }

    /// Whoever holds no post any more is signed out everywhere, and stays so should they come back.
    @Override
    public void loaded(CityItems items) {
        var offices = Offices.of(items);
        store.endAll(store.people().stream()
                .filter(person -> offices.officer(person).isEmpty())
                .toArray(String[]::new));
    }

    @Override
    public void use(CityItems items) {
        rules = items.find(KIND, KIND)
                .map(item -> item.as(Written.class).rules())
                .orElse(SignInRules.USUAL);
    }

    /// The file's form.
    private record Written(
            @Nullable Integer idleHours,
            @Nullable Integer longestHours,
            @Nullable List<String> secondFactor,
            @Nullable Integer graceDays) {

        SignInRules rules() {
            return new SignInRules(
                    hours(idleHours, SignInRules.USUAL.idle()),
                    hours(longestHours, SignInRules.USUAL.longest()),
                    Optional.ofNullable(secondFactor).orElse(List.of()).stream()
                            .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
                            .collect(Collectors.toUnmodifiableSet()),
                    Optional.ofNullable(graceDays).orElse(SignInRules.USUAL.graceDays()));
        }

        private static Duration hours(@Nullable Integer written, Duration otherwise) {
            return written == null ? otherwise : Duration.ofHours(written);
        }
    }
}
