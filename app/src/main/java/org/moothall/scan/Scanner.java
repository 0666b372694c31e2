package org.moothall.scan;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks ClamAV about a file, where the city has one.
@Component
public class Scanner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");

    /// While it is not there it is not asked by every upload anew.
    private static final Duration REST = Duration.ofSeconds(15);

    private final @Nullable Clamd clamd;
    private final boolean keep;
    private final Duration patience;
    private final Clock clock;
    private final ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Instant restsUntil = Instant.MIN;

    /// @param unscanned `refuse` or `keep`: what becomes of a file while the scanner does not answer
    Scanner(
            @Value("${moothall.clamav:}") String address,
            @Value("${moothall.unscanned:refuse}") String unscanned,
            @Value("${moothall.clamav-patience:10s}") Duration patience,
            Clock clock) {
        this.clamd = address.isBlank() ? null : Clamd.at(address.strip());
        if (!unscanned.equals("keep") && !unscanned.equals("refuse"))
            throw new CannotStart("MOOTHALL_UNSCANNED is “%s”. Write refuse or keep.".formatted(unscanned));
        this.keep = unscanned.equals("keep");
        this.patience = patience;
        this.clock = clock;
    }

    public Verdict scan(byte[] content) {
        if (clamd == null) return new Verdict.Clean();
        if (clock.instant().isBefore(restsUntil)) return new Verdict.Unscanned(keep);
        var line = line(clamd);
        if (line == null) return new Verdict.Unscanned(keep);
        try {
            return verdict(within(() -> clamd.ask(line, content)));
        } catch (IOException unscanned) {
            LOG.warn("ClamAV at {} has not scanned a file: {}", clamd.address(), unscanned.toString());
            return new Verdict.Unscanned(keep);
        }
    }

    /// Null where nobody is there. Only then it rests: what it cannot make of one file is that file’s alone.
    private @Nullable SocketChannel line(Clamd clamd) {
        try {
            return within(clamd::open);
        } catch (IOException away) {
            restsUntil = clock.instant().plus(REST);
            LOG.warn("ClamAV does not answer at {}: {}", clamd.address(), away.toString());
            return null;
        }
    }

    private Verdict verdict(String answer) throws IOException {
        if (answer.equals("stream: OK")) return new Verdict.Clean();
        var found = FOUND.matcher(answer);
        if (!found.matches()) throw new IOException("it says “" + answer + "”");
        LOG.warn("A file was refused: ClamAV found {}", found.group(1));
        return new Verdict.Infected(found.group(1));
    }

    private <T> T within(Callable<T> asking) throws IOException {
        var answer = lines.submit(asking);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true); // which closes the line
            throw new IOException("no answer within " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopping", e);
        }
    }

    @Override
    public void close() {
        lines.shutdownNow();
    }
}
