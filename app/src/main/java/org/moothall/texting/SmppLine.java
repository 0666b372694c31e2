package org.moothall.texting;

import java.io.IOException;
import java.util.Optional;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.socket.SSLSocketConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The line to the SMS centre: bound when it is needed, and kept so that receipts and answers come in.
@Component
class SmppLine implements DisposableBean {

    private static final int ENQUIRE = 30_000;

    private final @Nullable SmppServer server;
    private final SmppIncoming incoming;
    private final long patience;
    private final boolean running;
    private @Nullable SMPPSession session;

    SmppLine(
            @Value("${moothall.smpp:}") String address,
            SmppIncoming incoming,
            @Value("${moothall.channel-patience:10s}") java.time.Duration patience,
            @Value("${moothall.rounds:false}") boolean running) {
        this.server = SmppServer.of(address).orElse(null);
        this.incoming = incoming;
        this.patience = patience.toMillis();
        this.running = running;
    }

    /// The centre does not know us.
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1;

        final int status;

        Refused(NegativeResponseException e) {
            super("bind refused");
            this.status = e.getCommandStatus();
        }
    }

    Optional<SmppServer> server() {
        return Optional.ofNullable(server);
    }

    synchronized SMPPSession bound() throws IOException {
        var now = session;
        if (now != null && now.getSessionState().isBound()) return now;
        drop();
        var fresh = begun(server().orElseThrow());
        session = fresh;
        return fresh;
    }

    private SMPPSession begun(SmppServer to) throws IOException {
        var fresh = to.tls() ? new SMPPSession(SSLSocketConnectionFactory.getInstance()) : new SMPPSession();
        fresh.setTransactionTimer(patience);
        fresh.setEnquireLinkTimer(ENQUIRE);
        fresh.setMessageReceiverListener(incoming);
        var unknown = TypeOfNumber.UNKNOWN;
        var who = new BindParameter(
                BindType.BIND_TRX, to.system(), to.password(), "", unknown, NumberingPlanIndicator.UNKNOWN, "");
        try {
            fresh.connectAndBind(to.host(), to.port(), who, patience);
            return fresh;
        } catch (IOException e) {
            fresh.close();
            throw e.getCause() instanceof NegativeResponseException refused ? new Refused(refused) : e;
        }
    }

    /// Answers come in on a line that nobody sends on, too.
    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    void keep() {
        if (!running || server == null) return;
        try {
            bound();
        } catch (IOException e) {
            drop(); // told when something is sent
        }
    }

    synchronized void drop() {
        var old = session;
        session = null;
        if (old != null) old.close();
    }

    @Override
    public synchronized void destroy() {
        var old = session;
        session = null;
        if (old != null) old.unbindAndClose();
    }
}
