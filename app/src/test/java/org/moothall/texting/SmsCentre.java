package org.moothall.texting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/// An SMS centre that knows one system, and refuses or keeps silent where it is told to.
public final class SmsCentre implements AutoCloseable {

    public static final String SYSTEM = "moothall", PASSWORD = "pass";

    public final List<SubmitSm> got = new CopyOnWriteArrayList<>();
    public volatile int refuses;
    volatile long silent;
    private final AtomicInteger ids = new AtomicInteger();
    private final SMPPServerSessionListener listener;
    private volatile @Nullable SMPPServerSession session;

    public SmsCentre(int port) throws IOException {
        listener = new SMPPServerSessionListener(port);
        listener.setMessageReceiverListener(taking());
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        while (true) {
            try {
                var accepted = listener.accept();
                Thread.ofVirtual().start(() -> bind(accepted));
            } catch (IOException e) {
                return; // closed by the test
            }
        }
    }

    private void bind(SMPPServerSession accepted) {
        try {
            var asked = accepted.waitForBind(5000);
            if (asked.getSystemId().equals(SYSTEM) && asked.getPassword().equals(PASSWORD)) {
                session = accepted;
                asked.accept("centre");
            } else {
                asked.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            }
        } catch (TimeoutException | IOException | PDUStringException e) {
            accepted.close();
        }
    }

    private ServerMessageReceiverListener taking() {
        return (ServerMessageReceiverListener) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServerMessageReceiverListener.class},
                (self, method, with) -> {
                    if (method.getName().equals("onAcceptSubmitSm")) return taken((SubmitSm) with[0]);
                    throw new ProcessRequestException("not here", SMPPConstant.STAT_ESME_RINVCMDID);
                });
    }

    private SubmitSmResult taken(SubmitSm message) throws ProcessRequestException, PDUStringException {
        sleep(silent);
        if (refuses != 0) throw new ProcessRequestException("refused", refuses);
        got.add(message);
        return new SubmitSmResult(new MessageId("m" + ids.incrementAndGet()), new OptionalParameter[0]);
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void receipt(String id) throws Exception {
        var words = "id:%s sub:001 dlvrd:001 submit date:2611261000 done date:2611261001 stat:DELIVRD err:000 text:x"
                .formatted(id);
        brings("8613800138000", new ESMClass().setMessageType(MessageType.SMSC_DEL_RECEIPT), words, false);
    }

    public void answer(String from, String text) throws Exception {
        brings(from, new ESMClass(), text, true);
    }

    private void brings(String from, ESMClass kind, String text, boolean ucs2) throws Exception {
        Objects.requireNonNull(session)
                .deliverShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        from,
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        "12345",
                        kind,
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(),
                        ucs2 ? new GeneralDataCoding(Alphabet.ALPHA_UCS2) : new GeneralDataCoding(),
                        text.getBytes(ucs2 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        listener.close();
        var open = session;
        if (open != null) open.close();
    }
}
