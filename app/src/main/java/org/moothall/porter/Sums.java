package org.moothall.porter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Digest;
import org.moothall.keys.Token;

/// Hands out sums and judges what comes back. A sum costs the sender’s machine a second or some, and us two hashes.
final class Sums {

    /// The number looked for is below this.
    public static final int MOST = 100_000;

    static final Duration GOOD_FOR = Duration.ofMinutes(30);
    private static final int MOST_KNOWN = 100_000;

    enum Answer {
        /// Solved, or its turn has come: let it pass.
        GOOD,
        /// Ours, but neither solved nor its turn yet.
        EARLY,
        /// None, another’s, too old, or used before.
        NONE
    }

    private final ClientMarks marks;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> used = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    Sums(ClientMarks marks) {
        this.marks = marks;
    }

    Paper paper(String bound, Instant turn, Instant at) {
        var salt = Token.fresh(12);
        var unsigned = new Paper(salt, Digest.sha256(salt + "." + random.nextInt(MOST)), turn, at.plus(GOOD_FOR), "");
        return new Paper(salt, unsigned.hash(), turn, unsigned.until(), sign(unsigned, bound));
    }

    Answer judge(Paper paper, @Nullable String sum, String bound, Instant at) {
        if (!same(paper.signature(), sign(paper, bound)) || at.isAfter(paper.until())) return Answer.NONE;
        var solved = sum != null && same(paper.hash(), Digest.sha256(paper.salt() + "." + sum));
        if (!solved && at.isBefore(paper.turn())) return Answer.EARLY;
        return use(paper) ? Answer.GOOD : Answer.NONE;
    }

    private synchronized boolean use(Paper paper) {
        return used.putIfAbsent(paper.signature(), paper.until()) == null;
    }

    private String sign(Paper paper, String bound) {
        return marks.of("sum", paper.signed(bound));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(bytes(one), bytes(other));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
