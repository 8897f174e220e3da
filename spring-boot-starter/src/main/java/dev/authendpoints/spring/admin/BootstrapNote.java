package dev.authendpoints.spring.admin;

import dev.authendpoints.admin.Bootstrap;
import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Shows who runs the server the bootstrap token, once, and not in the log, which is kept and read by others. */
public final class BootstrapNote {
    private final Bootstrap bootstrap;
    private final PrintStream out;

    /**
     * Creates it.
     *
     * @param bootstrap makes the token
     * @param out where it is shown
     */
    public BootstrapNote(Bootstrap bootstrap, PrintStream out) {
        this.bootstrap = bootstrap;
        this.out = out;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        show();
    }

    void show() {
        out.print(bootstrap.offer().map(token -> text(token.reveal())).orElse("""

                No bootstrap token: there is an administrator already, or another start has shown a token within the last hour
                that was not used.

                """));
    }

    private static String text(String token) {
        return """

                The bootstrap token, which makes one account the first administrator, once and within an hour:
                  %s
                Sign in with two steps that are worth acr aal2 and POST it to /admin/bootstrap as {"token": …}.

                """.formatted(token);
    }
}
