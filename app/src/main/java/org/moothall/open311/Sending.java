package org.moothall.open311;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.moothall.city.City;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.kernel.Busy;
import org.moothall.kernel.Language;
import org.moothall.web.Texts;
import org.springframework.stereotype.Component;

/// Files what a client sends and tells it the number, or a token for it. The receipt's secret phrase is
/// not told: who reported through another system follows it there.
@Component
class Sending {

    private final Reports reports;
    private final Grievances grievances;
    private final Requests requests;
    private final Settings settings;
    private final City city;
    private final Texts texts;

    Sending(Reports reports, Grievances grievances, Requests requests, Settings settings, City city, Texts texts) {
        this.reports = reports;
        this.grievances = grievances;
        this.requests = requests;
        this.settings = settings;
        this.city = city;
        this.texts = texts;
    }

    /// Empty where the call's problems say why not.
    Optional<byte[]> send(Calls.Call call, String client, @Nullable String retry) {
        var filing = reports.read(call.params(), client, retry, call.keep(), call.problems());
        if (filing == null) return Optional.empty();
        if (!call.keep()) return Optional.of(trial(call));
        try {
            var receipt = grievances.file(filing);
            if (receipt.phrase().isEmpty()) reports.letGo(filing.attachments()); // sent before, with the same files
            return Optional.of(told(call, filing, receipt));
        } catch (Busy busy) {
            throw busy; // it may still be written: the files stay
        } catch (RuntimeException e) {
            reports.letGo(filing.attachments());
            throw e;
        }
    }

    private byte[] told(Calls.Call call, Filing filing, Receipt receipt) {
        var sheet = call.format().sheet().list("service_requests").thing("request");
        if (settings.tokens()) sheet.text("token", filing.submission().toString());
        else sheet.text("service_request_id", receipt.number());
        return sheet.text("service_notice", notice(receipt.office(), receipt.promise(), call.language()))
                .text("account_id", null)
                .end()
                .end()
                .bytes();
    }

    private String notice(String office, @Nullable Instant promise, Language language) {
        var name = requests.office(office, language);
        if (promise == null) return texts.get(language, "open311.notice", name);
        var day = promise.atZone(city.settings().zone()).toLocalDate().toString();
        return texts.get(language, "open311.notice-by", name, day);
    }

    private byte[] trial(Calls.Call call) {
        var number =
                "TEST-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        return call.format()
                .sheet()
                .list("service_requests")
                .thing("request")
                .text("service_request_id", number)
                .text("service_notice", texts.get(call.language(), "open311.notice-trial"))
                .text("account_id", null)
                .end()
                .end()
                .bytes();
    }
}
