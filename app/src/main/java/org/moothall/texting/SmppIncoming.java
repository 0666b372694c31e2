package org.moothall.texting;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.moothall.channels.Channel;
import org.moothall.channels.Heard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What the SMS centre brings: receipts, and what telephones answer.
@Component
class SmppIncoming implements MessageReceiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(SmppIncoming.class);
    private static final Set<DeliveryReceiptState> LOST = EnumSet.of(
            DeliveryReceiptState.EXPIRED,
            DeliveryReceiptState.DELETED,
            DeliveryReceiptState.UNDELIV,
            DeliveryReceiptState.REJECTD);
    private static final byte UCS2 = 8;
    private static final int NOT_OURS = 0x00000103; // command of this sort is not taken

    private final ApplicationEventPublisher events;

    SmppIncoming(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm brought) {
        if (brought.isSmscDeliveryReceipt()) receipt(brought);
        else events.publishEvent(new Heard.Answer(Channel.Kind.SMS, brought.getSourceAddr(), text(brought)));
    }

    private void receipt(DeliverSm brought) {
        try {
            var receipt = brought.getShortMessageAsDeliveryReceipt();
            var state = receipt.getFinalStatus();
            if (state == DeliveryReceiptState.DELIVRD || LOST.contains(state))
                events.publishEvent(
                        new Heard.Receipt(Channel.Kind.SMS, receipt.getId(), state == DeliveryReceiptState.DELIVRD));
        } catch (InvalidDeliveryReceiptException e) {
            LOG.warn("The SMS centre sent a receipt that cannot be read.");
        }
    }

    private static String text(DeliverSm brought) {
        Charset read = brought.getDataCoding() == UCS2 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
        return new String(brought.getShortMessage(), read).strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {}

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not taken", NOT_OURS);
    }
}
