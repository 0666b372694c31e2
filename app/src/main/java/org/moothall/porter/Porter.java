package org.moothall.porter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Busy;
import org.moothall.porter.SlowDownPage.Field;
import org.moothall.web.Cookies;
import org.moothall.web.PageWriter;
import org.moothall.web.Reader;
import org.moothall.web.Readers;
import org.springframework.stereotype.Component;

/// Asks every request for a costly door whether there is room for it. Staff who are signed in have budgets
/// of their own, so that a town hall behind one address is not one client; whoever calls from this very
/// machine has none.
@Component
public class Porter {

    /// Fields of the form that comes back with a sum.
    static final String PAPER = "paper", SUM = "sum";

    private static final int LONGEST_ECHO = 100_000;
    private static final long MEGABYTE = 1024 * 1024;
    private static final int LARGEST_UPLOAD = 54; // spring.servlet.multipart.max-request-size

    private final Budgets budgets;
    private final Buckets buckets = new Buckets();
    private final Queue queue = new Queue();
    private final ClientMarks marks;
    private final Sums sums;
    private final Readers readers;
    private final PageWriter writer;
    private final Clock clock;

    Porter(Budgets budgets, ClientMarks marks, Readers readers, PageWriter writer, Clock clock) {
        this.budgets = budgets;
        this.marks = marks;
        this.sums = new Sums(marks);
        this.readers = readers;
        this.writer = writer;
        this.clock = clock;
    }

    /// Whether the request may go on; where not, it has been answered.
    public boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var door = Door.of(request).orElse(null);
        if (door == null) return true;
        var client = Client.of(request.getRemoteAddr());
        if (door == Door.SEND) return sends(client, request, response);
        var wait = wait(door, client, readers.signedIn());
        if (door == Door.UPLOAD && wait.isZero())
            wait = wait(Door.MEGABYTES, megabytes(request), client, readers.signedIn());
        if (wait.isZero()) return true;
        write(slow(wait, request, null), wait, request, response);
        return false;
    }

    /// How long a machine at this address, or one with this key, has to wait; zero where it may go on.
    public Duration machine(Door door, String address, String key) {
        var client = Client.of(address);
        if (client.here()) return Duration.ZERO;
        var who = key.isEmpty() ? client : new Client("key " + key, "key " + key, false);
        return buckets.take(levels(door, who), clock.instant());
    }

    private boolean sends(Client client, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var at = clock.instant();
        var bound = bound(request);
        var brought = Paper.of(request.getParameter(PAPER));
        var answer = brought.map(paper -> sums.judge(paper, request.getParameter(SUM), bound, at))
                .orElse(Sums.Answer.NONE);
        if (answer == Sums.Answer.GOOD) return true;
        if (answer == Sums.Answer.NONE
                && !budgets.alwaysSums()
                && wait(Door.SEND, client, readers.signedIn()).isZero()) return true;
        var paper = brought.filter(own -> answer == Sums.Answer.EARLY).orElseGet(() -> paper(client, bound, at));
        var wait = Duration.between(at, paper.turn());
        write(slow(wait, request, paper), wait, request, response);
        return false;
    }

    private Paper paper(Client client, String bound, Instant at) {
        return sums.paper(bound, queue.turn(marks.of("address", client.network()), at), at);
    }

    /// What does not say how long it is may be as long as any.
    private static int megabytes(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        return length < 0 || length > LARGEST_UPLOAD * MEGABYTE ? LARGEST_UPLOAD : (int) (length / MEGABYTE) + 1;
    }

    private Duration wait(Door door, Client client, Reader.@Nullable SignedIn person) {
        return wait(door, 1, client, person);
    }

    private Duration wait(Door door, int many, Client client, Reader.@Nullable SignedIn person) {
        if (client.here()) return Duration.ZERO;
        var who = person == null ? client : new Client("person " + person.person(), "", false);
        var levels = levels(door, who);
        return buckets.take(person == null ? levels : levels.subList(0, 1), many, clock.instant());
    }

    /// The marks are others each day, so that none can be followed from one day to the next.
    private List<Buckets.Level> levels(Door door, Client who) {
        var budget = budgets.of(door);
        var day = door + " " + clock.instant().atZone(ZoneOffset.UTC).toLocalDate() + " ";
        return List.of(
                new Buckets.Level(marks.of("address", day + who.one()), budget.client(), budget.each()),
                new Buckets.Level(marks.of("address", day + "net " + who.network()), budget.network(), budget.each()));
    }

    /// A sum is good for one form of one browser: its draft, its form token.
    private static String bound(HttpServletRequest request) {
        return request.getRequestURI()
                + Stream.of("draft", "token")
                        .flatMap(name -> Cookies.of(request, name).stream())
                        .map(value -> "|" + value)
                        .collect(Collectors.joining());
    }

    private static SlowDownPage slow(Duration wait, HttpServletRequest request, @Nullable Paper paper) {
        var fields = echoed(request);
        var seconds = Busy.seconds(wait);
        var action = fields.isEmpty() ? "" : request.getRequestURI();
        return new SlowDownPage(seconds, action, fields.orElse(List.of()), paper);
    }

    /// What the form held goes into the page, its token too and no newer one: a form from elsewhere stays without.
    private static Optional<List<Field>> echoed(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || Door.of(request).orElse(null) == Door.UPLOAD)
            return Optional.empty();
        var fields = request.getParameterMap().entrySet().stream()
                .filter(field -> !List.of(PAPER, SUM, "password").contains(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value)))
                .toList();
        var length = fields.stream()
                .mapToInt(field -> field.name().length() + field.value().length())
                .sum();
        return length > LONGEST_ECHO ? Optional.empty() : Optional.of(fields);
    }

    private void write(SlowDownPage page, Duration wait, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Retry-After", Long.toString(Busy.seconds(wait)));
        writer.write(page, request, response);
    }
}
