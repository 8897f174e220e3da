package dev.authendpoints.server;

import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.MasterKey;
import java.util.stream.Stream;

/** What production has to be told before the packaged server starts. */
final class Production {
    private Production() {}

    /** All but the database; without a limit for the one client that a test is. */
    static Stream<String> settings(int mailPort) {
        return Stream.of(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mailPort,
                "--authendpoints.mail.from=no-reply@example.org",
                "--authendpoints.master-key=" + MasterKey.generate(Dice.secure()),
                "--authendpoints.issuer=https://auth.example.org",
                "--authendpoints.trusted-proxies=none",
                "--authendpoints.links.verify-email=https://auth.example.org/v#uid={uid}&token={token}",
                "--authendpoints.links.reset-password=https://auth.example.org/r#uid={uid}&token={token}",
                "--authendpoints.links.unlock-factor=https://auth.example.org/u#uid={uid}&token={token}",
                "--authendpoints.links.not-me=https://auth.example.org/n#uid={uid}&token={token}",
                "--authendpoints.client-limit.per-minute=1000000",
                "--authendpoints.client-limit.burst=1000000",
                "--authendpoints.client-limit.links-per-minute=1000000");
    }
}
