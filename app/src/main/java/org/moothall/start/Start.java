package org.moothall.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.moothall.kernel.CannotStart;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;

/// Starts the platform for a command.
public final class Start {

    private Start() {}

    /// With its pages, on a port; a busy port is told before anything else is begun.
    ///
    /// @param more        settings besides
    /// @param beforeReady what has to be done while `/health` still says 503
    public static ConfigurableApplicationContext pages(
            Class<?> application,
            Where where,
            String address,
            int port,
            List<String> more,
            Consumer<ConfigurableApplicationContext> beforeReady) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new CannotStart(Failures.portIsBusy(port), e);
        }
        var settings = new ArrayList<>(where.settings());
        settings.add("--server.address=" + address);
        settings.add("--server.port=" + port);
        settings.add("--moothall.rounds=true");
        settings.addAll(more);
        var start = new SpringApplication(application);
        start.setMainApplicationClass(application);
        if (wired(application)) SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        start.addListeners((ApplicationListener<ApplicationStartedEvent>)
                started -> beforeReady.accept(started.getApplicationContext()));
        return start.run(settings.toArray(String[]::new));
    }

    /// Whether `Wiring` has written down for this build how the platform is put together.
    private static boolean wired(Class<?> application) {
        return ClassUtils.isPresent(
                application.getName() + "__ApplicationContextInitializer", application.getClassLoader());
    }

    /// Without pages: only the doors that the command asks for, and what they need.
    public static ConfigurableApplicationContext doors(Class<?> application, List<String> settings) {
        var start = new SpringApplication(application);
        start.setWebApplicationType(WebApplicationType.NONE);
        start.setLazyInitialization(true);
        return start.run(settings.toArray(String[]::new));
    }
}
