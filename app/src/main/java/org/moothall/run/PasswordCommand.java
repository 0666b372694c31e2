package org.moothall.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.moothall.account.Accounts;
import org.moothall.city.City;
import org.moothall.database.CannotStart;
import org.moothall.directory.Directory;
import org.moothall.kernel.Language;
import org.moothall.web.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "password",
        description = "Sets the password of somebody who holds a post; asks for it, or reads one line of its input.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PasswordCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Parameters(paramLabel = "PERSON", description = "The key in people.yaml, such as zhou-min.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private String person;

    @Mixin
    private final Where where = new Where();

    PasswordCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        try (var context = Start.doors(application, where.settings())) {
            context.getBean(City.class).refresh();
            if (context.getBean(Directory.class).officer(person).isEmpty())
                throw new CannotStart("Nobody with the key “%s” holds a post in the city that is loaded.".formatted(person));
            var weak = context.getBean(Accounts.class).setPassword(person, asked());
            if (weak.isPresent())
                throw new CannotStart(
                        context.getBean(Texts.class).get(Language.EN, weak.get().text()) + ".");
        }
        spec.commandLine().getOut().println("The password is set; sessions of %s are ended.".formatted(person));
        return 0;
    }

    private static String asked() throws IOException {
        var console = System.console();
        if (console != null) {
            var typed = console.readPassword("New password: ");
            return typed == null ? "" : new String(typed);
        }
        var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }
}
