package org.moothall.start;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.CannotStart;

/// What somebody types unseen, or a line of the input where nobody types.
public final class Typed {

    private Typed() {}

    /// @param what as a prompt names it: `Recovery key`
    public static String secret(String what) throws IOException {
        var terminal = terminal();
        if (terminal != null) return read(terminal, what);
        var line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        if (line == null)
            throw new CannotStart("No %s was given on the input.".formatted(what.toLowerCase(Locale.ROOT)));
        return line;
    }

    /// A new one, typed twice.
    public static String fresh(String what) throws IOException {
        var terminal = terminal();
        var first = secret(what);
        if (terminal != null && !first.equals(read(terminal, "Again")))
            throw new CannotStart("The two are not the same; nothing was changed.");
        return first;
    }

    private static @Nullable Console terminal() {
        var console = System.console();
        return console != null && console.isTerminal() ? console : null;
    }

    private static String read(Console terminal, String what) {
        return String.valueOf(terminal.readPassword("%s: ", what));
    }
}
