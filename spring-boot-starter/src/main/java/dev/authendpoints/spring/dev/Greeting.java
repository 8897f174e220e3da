package dev.authendpoints.spring.dev;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Says in development what to try first. */
public final class Greeting {
    @EventListener
    void ready(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port != null) {
            System.out.print(text("http://localhost:" + port));
        }
    }

    private static String text(String base) {
        return """

                AuthEndpoints is ready. Open %1$s in a browser to register and sign in.
                Mails lie at %1$s/dev/mailbox (in memory: it is empty after a restart, while accounts stay).

                Without a browser:
                  curl -H 'Content-Type: application/json' %1$s/users -d '{"email":"grace@example.org",
                    "username":"grace","password":"correct horse battery staple","confirmPassword":"correct horse battery staple"}'
                docs/get-started-server.md goes on from there, and %1$s/v3/api-docs describes every endpoint.

                """.formatted(base);
    }
}
