package org.moothall.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// Who may knock at a route. Every handler method carries one; one without is refused to everybody. What the
/// caller may do with the thing behind the route is decided in the module's door.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Guard {

    Who value();

    enum Who {
        /// Everybody, signed in or not.
        EVERYBODY,
        /// People who hold a post.
        STAFF,
        /// Posts of the coordination centre that send what no rule can send.
        TRIAGE,
        /// Posts that take reports by telephone and counter.
        COUNTER,
        /// Posts that see the city's set-up: administrators and heads of offices.
        SET_UP,
        /// Posts that change the city's set-up.
        ADMINISTRATOR,
        /// Machines that prove themselves by a key in the request; the handler checks the key.
        KEY;

        /// Whether the one who is signed in, or nobody, may pass.
        public boolean lets(Reader.@Nullable SignedIn person) {
            return switch (this) {
                case EVERYBODY, KEY -> true;
                case STAFF -> person != null;
                case TRIAGE, COUNTER, ADMINISTRATOR ->
                    person != null && person.roles().contains(name());
                case SET_UP ->
                    person != null
                            && (person.roles().contains("ADMINISTRATOR")
                                    || person.roles().contains("HEAD"));
            };
        }
    }
}
