package org.moothall.gate;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the web server answers by itself, before any of our filters is asked (an address that cannot be read), runs
/// nothing, is in nobody’s frame and tells nothing of the server.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OwnAnswers implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Bare()));
        // whoever reads more than ten languages is served, too; how long a head may be bounds them
        server.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(-1));
    }

    private static final class Bare extends ErrorReportValve {

        Bare() {
            setShowServerInfo(false);
            setShowReport(false);
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            if (!response.isCommitted() && response.getHeader(Gate.POLICY_HEADER) == null) {
                response.setHeader(Gate.POLICY_HEADER, Gate.NOTHING);
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Referrer-Policy", "no-referrer");
            }
            super.report(request, response, fault);
        }
    }
}
