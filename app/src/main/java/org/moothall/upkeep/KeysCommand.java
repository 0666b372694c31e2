package org.moothall.upkeep;

import java.time.Duration;
import java.util.HexFormat;
import org.moothall.kernel.CannotStart;
import org.moothall.keys.Keys;
import org.moothall.keys.Rewrapping;
import org.moothall.keys.Rewraps;
import org.moothall.keys.Underway;
import org.moothall.start.Start;
import org.moothall.start.Where;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "keys",
        description = {
            "Says which keys this installation has, or changes its master key.",
            "They stand in keys.json in the data folder, or where MOOTHALL_KEYS_FILE says, and never in the database."
                    + " Keep a copy elsewhere: without it no name can be read again."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT")
public final class KeysCommand implements Runnable {

    private static final int AT_ONCE = 500;

    private final Class<?> application;
    private final Duration patience;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    public KeysCommand(Class<?> application) {
        this(application, Duration.ofMinutes(1));
    }

    KeysCommand(Class<?> application, Duration patience) {
        this.application = application;
        this.patience = patience;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "show",
            description = "Fingerprint, number of master keys, public key for checking signatures: nothing secret.",
            mixinStandardHelpOptions = true)
    int show(@Mixin Where where) {
        try (var context = Start.doors(application, where.settings())) {
            var keys = context.getBean(Keys.class);
            say("fingerprint  " + keys.fingerprint());
            say("master keys  " + keys.masters());
            say("public key   " + HexFormat.of().formatHex(keys.publicKey()));
        }
        return 0;
    }

    @Command(
            name = "rotate",
            description = "Makes a new master key and wraps every record's key with it. Servers that run go on and see"
                    + " it within a moment; give those that have a copy of the file the new one.",
            mixinStandardHelpOptions = true)
    int rotate(@Mixin Where where) {
        try (var context = Start.doors(application, where.settings())) {
            context.getBean(Keys.class).addMaster();
            context.getBean(KeyLines.class).note("keys.rotated");
            say("%,d kept keys are under the new master key.".formatted(rewrapped(context)));
            say(
                    "The old one is still there; ./moothall keys drop-old throws it away, once every server has the new one.");
        }
        return 0;
    }

    @Command(
            name = "drop-old",
            description =
                    "Waits for what is being written, wraps what came under an old master key since, then throws the"
                            + " old ones away.",
            mixinStandardHelpOptions = true)
    int dropOld(@Mixin Where where) {
        try (var context = Start.doors(application, where.settings())) {
            if (!context.getBean(Underway.class).ended(patience))
                throw new CannotStart(
                        "Somebody is still writing, and it may be under an old master key. Let that end and say"
                                + " this again; nothing was thrown away.");
            var rewrapped = rewrapped(context);
            say(
                    rewrapped == 0
                            ? "Nothing was under an old master key any more."
                            : "%,d kept keys came under the newest master key.".formatted(rewrapped));
            if (rewrapped(context) > 0)
                throw new CannotStart(
                        "A server still writes under an old master key: give it the new keys file, and say this"
                                + " again. Nothing was thrown away.");
            context.getBean(KeyLines.class).note("keys.old-dropped");
            context.getBean(Keys.class).dropOldMasters();
            say("Only the newest master key is left. Keep a copy of the file, and destroy the old copies.");
        }
        return 0;
    }

    private int rewrapped(ConfigurableApplicationContext context) {
        var rewrapping = context.getBean(Rewrapping.class);
        var all = 0;
        for (var one : context.getBeansOfType(Rewraps.class).values())
            for (int some; (some = rewrapping.some(one, AT_ONCE)) > 0; ) {
                all += some;
                say("… %,d so far".formatted(all));
            }
        return all;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
