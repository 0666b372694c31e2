package org.moothall.run;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.moothall.account.Accounts;
import org.moothall.account.TooWeak;
import org.moothall.city.City;
import org.moothall.kernel.CannotStart;
import org.moothall.kernel.NotFound;
import org.moothall.session.AccountLines;
import org.moothall.start.Start;
import org.moothall.start.Typed;
import org.moothall.start.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "password",
        description = "Sets a person's password: asked for twice, or one line of the input where nobody types.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PasswordCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Parameters(paramLabel = "PERSON", description = "Key of the person, as people.yaml writes it.")
    private String person = "";

    @Mixin
    private final Where where = new Where();

    PasswordCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        try (var context = Start.doors(application, where.settings())) {
            context.getBean(City.class).refresh();
            var weak = context.getBean(Accounts.class).setPassword(person, Typed.fresh("New password"));
            if (weak.isPresent()) throw new CannotStart(sentence(weak.get()));
            context.getBean(AccountLines.class).note("machine:moothall", person, AccountLines.What.PASSWORD_SET);
            spec.commandLine().getOut().println("%s signs in with the new password from now on.".formatted(person));
            return 0;
        } catch (NotFound e) {
            throw new CannotStart(
                    "The city has nobody with the key “%s”; people.yaml says who there is.".formatted(person), e);
        }
    }

    private static String sentence(TooWeak weak) {
        return switch (weak) {
            case SHORT -> "That is too short; take at least 12 characters, for instance four words.";
            case NAME -> "A password that holds the person's own key is guessed first; take another.";
            case SAME_LETTERS -> "That has too few different characters; take another.";
            case BREACHED -> "That stands in lists of passwords that have been stolen elsewhere; take another.";
        };
    }
}
