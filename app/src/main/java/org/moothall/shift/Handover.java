package org.moothall.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What whoever goes has signed for whoever comes. Never changed; who has forgotten something signs anew, and the
/// latest counts until it is accepted.
///
/// @param shift  that comes, with its day
/// @param led    whether the leader on duty signs too
/// @param reason why it was taken without one, by whoever came; null where it was written by who goes
public record Handover(
        UUID id,
        String desk,
        String post,
        String shift,
        LocalDate day,
        boolean led,
        String signedBy,
        Instant signedAt,
        @Nullable String reason) {

    public enum Kind {
        OPEN,
        /// Has a time.
        PROMISE,
        /// An alarm that somebody has, and that rings no more.
        SILENT
    }

    public record Item(
            UUID handover,
            int position,
            Kind kind,
            String words,
            @Nullable Instant due) {}

    public enum As {
        COMING,
        LEADER
    }

    public record Signature(UUID handover, As signedAs, String person, Instant at) {}

    /// Of whoever comes, on one line.
    public record Remark(UUID handover, int position, String words) {}

    /// All of it.
    public record Paper(Handover handover, List<Item> items, List<Signature> signatures, List<Remark> remarks) {

        public boolean signed(As as) {
            return signature(as).isPresent();
        }

        Optional<Signature> signature(As as) {
            return signatures.stream().filter(one -> one.signedAs() == as).findFirst();
        }

        /// Whether the post is whose who came.
        public boolean accepted() {
            return signed(As.COMING) && (!handover.led() || signed(As.LEADER));
        }

        public Optional<String> remark(Item item) {
            return remarks.stream()
                    .filter(remark -> remark.position() == item.position())
                    .map(Remark::words)
                    .findFirst();
        }
    }
}
