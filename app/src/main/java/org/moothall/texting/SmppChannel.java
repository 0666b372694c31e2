package org.moothall.texting;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.moothall.channels.Channel;
import org.moothall.channels.Note;
import org.moothall.channels.Reply;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Text messages by SMPP 3.4 to an SMS centre: confirmed by its receipts, answered by telephones.
@Component
@Order(1)
class SmppChannel implements Channel {

    /// No schedule and no validity but the centre's own.
    private static final @Nullable String USUAL = null;

    private static final ESMClass PLAIN = new ESMClass(), WITH_HEADER = new ESMClass(0x40);

    private final SmppLine line;
    private final AtomicInteger references = new AtomicInteger();

    SmppChannel(SmppLine line) {
        this.line = line;
    }

    @Override
    public Kind kind() {
        return Kind.SMS;
    }

    @Override
    public boolean on() {
        return line.server().isPresent();
    }

    @Override
    public boolean answers() {
        return true;
    }

    @Override
    public Reply send(Note note, String address) {
        var text = SmppText.of(note.whole(), (byte) references.incrementAndGet());
        try {
            var session = line.bound();
            var reference = "";
            for (var part : text.parts()) reference = submit(session, address, part, text.inParts());
            return new Reply.Taken(reference);
        } catch (NegativeResponseException e) {
            return new Reply.Failed(why(e.getCommandStatus()), e.getCommandStatus());
        } catch (SmppLine.Refused e) {
            return new Reply.Failed(Reply.Why.SETTINGS, e.status);
        } catch (IOException | PDUException | ResponseTimeoutException | InvalidResponseException e) {
            line.drop();
            return Reply.failed(Reply.Why.UNREACHABLE);
        }
    }

    private String submit(SMPPSession session, String address, byte[] part, boolean header)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        var to = address.startsWith("+") ? address.substring(1) : address;
        var from = line.server().orElseThrow().from();
        return session.submitShortMessage(
                        "",
                        ton(from),
                        NumberingPlanIndicator.UNKNOWN,
                        from,
                        address.startsWith("+") ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        to,
                        header ? WITH_HEADER : PLAIN,
                        (byte) 0,
                        (byte) 1,
                        USUAL,
                        USUAL,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new GeneralDataCoding(Alphabet.ALPHA_UCS2),
                        (byte) 0,
                        part)
                .getMessageId();
    }

    private static TypeOfNumber ton(String from) {
        return from.matches("\\d*") ? TypeOfNumber.UNKNOWN : TypeOfNumber.ALPHANUMERIC;
    }

    private static Reply.Why why(int status) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RINVDSTADR -> Reply.Why.NO_ADDRESS;
            case SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL, SMPPConstant.STAT_ESME_RSYSERR ->
                Reply.Why.BUSY;
            default -> Reply.Why.REFUSED;
        };
    }
}
