package dev.authendpoints.spring.dev;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Says in a host's development where its mails are. */
public final class MailboxNote {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxNote.class);

    @EventListener
    void ready(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        String port = environment.getProperty("local.server.port");
        String path = environment.getProperty("server.servlet.context-path", "");
        if (port != null) {
            LOG.info(
                    "Mails are not sent but kept in memory: read them at http://localhost:{}{}/dev/mailbox",
                    port,
                    path);
        }
    }
}
