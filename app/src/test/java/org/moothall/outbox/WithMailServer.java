package org.moothall.outbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Tests of mail share one platform, whose mail server each of them starts; the SMS centre that it
/// knows is there only where a test starts one.
public abstract class WithMailServer {

    static final String SECRET = "p:a@ss";
    protected static final int PORT = free(), IMAP = free(), SMS_PORT = free();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("moothall.mail-server", () -> "smtp://city:p%3Aa%40ss@localhost:" + PORT);
        settings.add("moothall.mail-patience", () -> "3s");
        settings.add("moothall.smpp", () -> "smpp://moothall:pass@localhost:" + SMS_PORT + "?from=12345");
        settings.add("moothall.channel-patience", () -> "500ms");
        settings.add(
                "moothall.replies",
                () -> "imap://alarms:p%3Aa%40ss@localhost:" + IMAP + "/INBOX?address=alarms@lanfeng.example");
    }

    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Mail comes in there, too: `alarms@lanfeng.example` is a mailbox of its own.
    protected static GreenMail withMailbox() {
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(PORT, "localhost", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(IMAP, "localhost", ServerSetup.PROTOCOL_IMAP)
        });
        server.setUser("city", SECRET);
        server.setUser("alarms@lanfeng.example", "alarms", SECRET);
        server.start();
        return server;
    }

    protected static GreenMail server() {
        var server = new GreenMail(new ServerSetup(PORT, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.setUser("city", SECRET);
        server.start();
        return server;
    }
}
