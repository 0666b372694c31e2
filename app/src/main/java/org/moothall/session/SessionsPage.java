package org.moothall.session;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// One's open sessions; `here` is the one of the browser that asks.
public record SessionsPage(List<Session> open, @Nullable UUID here) implements Page {

    public String device(Session session, Reader reader) {
        return session.device().isEmpty() ? reader.t("session.device.unknown") : session.device();
    }

    public String proofs(Session session, Reader reader) {
        return session.proofs().stream()
                .map(proof -> reader.t(proof.text()))
                .collect(Collectors.joining(reader.t("session.and")));
    }

    public boolean here(Session session) {
        return session.id().equals(here);
    }
}
