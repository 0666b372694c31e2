package org.moothall.cap;

import java.time.Duration;
import java.time.Instant;

/// An alert as its issuer would send it.
record WrittenAlert(String id, Instant sent, String type, String status, String severity, String refs, String area) {

    static WrittenAlert of(String id, Instant sent) {
        return new WrittenAlert(id, sent, "Alert", "Actual", "Severe", "", code("990102"));
    }

    static String code(String value) {
        return "<areaDesc>x</areaDesc><geocode><valueName>c</valueName><value>" + value + "</value></geocode>";
    }

    WrittenAlert type(String other, WrittenAlert... earlier) {
        var names = new StringBuilder();
        for (var one : earlier) names.append(" met,").append(one.id).append(',').append(one.sent());
        return new WrittenAlert(id, sent, other, status, severity, names.toString(), area);
    }

    WrittenAlert severity(String other) {
        return new WrittenAlert(id, sent, type, status, other, refs, area);
    }

    WrittenAlert status(String other) {
        return new WrittenAlert(id, sent, type, other, severity, refs, area);
    }

    WrittenAlert area(String other) {
        return new WrittenAlert(id, sent, type, status, severity, refs, other);
    }

    String xml() {
        return """
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>%s</identifier><sender>met</sender>
                <sent>%s</sent><status>%s</status><msgType>%s</msgType><scope>Public</scope>
                <references>%s</references>
                <info><language>zh</language><event>暴雨</event><urgency>Expected</urgency><severity>%s</severity>
                <certainty>Likely</certainty><expires>%s</expires><headline>暴雨预警%1$s</headline>
                <area>%s</area></info>
                <info><language>en</language><event>Rainstorm %1$s</event><urgency>Expected</urgency>
                <severity>%6$s</severity><certainty>Likely</certainty><expires>%7$s</expires></info></alert>
                """.formatted(id, sent, status, type, refs, severity, sent.plus(Duration.ofHours(6)), area);
    }
}
