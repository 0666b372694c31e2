package org.moothall.senders;

import java.util.List;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Reading;
import org.moothall.kernel.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads `senders.yaml`: who may send. Without one nobody may.
@Component
@Order(72)
class SendersPart implements CityPart {

    private static final String FILE = "senders.yaml", SENDER = "sender";

    private volatile List<Sender> senders = List.of();

    record Sender(String key, Text name) {}

    boolean names(String sender) {
        return senders.stream().anyMatch(one -> one.key().equals(sender));
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        if (!folder.has(FILE)) return;
        for (var sender : folder.list(FILE, reading)) {
            sender.only("key", "name");
            sender.text("name");
            sender.item(SENDER);
        }
    }

    @Override
    public void use(CityItems items) {
        senders = items.list(SENDER).stream().map(item -> item.as(Sender.class)).toList();
    }
}
