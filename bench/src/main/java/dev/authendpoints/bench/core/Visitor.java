package dev.authendpoints.bench.core;

import dev.authendpoints.bench.users.Codes;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.memory.MemoryDatabase;
import java.time.Duration;

/** Somebody who has both factors, in a world in memory whose passwords are hashed cheaply. */
final class Visitor {
    private static final String AUTHENTICATOR = "Authenticator";

    private static final Duration NEXT_MAIL = Duration.ofMinutes(2);

    private final CoreWorld world;
    private final Person ada;
    private final String secret;

    private Visitor(CoreWorld world, Person ada, String secret) {
        this.world = world;
        this.ada = ada;
        this.secret = secret;
    }

    static Visitor inANewWorld() {
        CoreWorld world = CoreWorld.on(MemoryDatabase.backend());
        Person ada = world.person(People.ADA).movesInWithTwoSteps();
        world.timePasses(NEXT_MAIL);
        ada.logsIn().expectOk(); // a second factor is enabled after both steps alone
        String token = ada.accessToken();
        String secret = ada.door().beginEnable(token, AUTHENTICATOR).expectOk().text("secret");
        String code = Codes.code(secret, Codes.step(world.now()));
        ada.door().confirmEnable(token, ada.email(), AUTHENTICATOR, code).expectOk();
        return new Visitor(world, ada, secret);
    }

    /** Takes the first step and finds out the code for the second. */
    OpenLogin begins(String provider) {
        Reply begun =
                ada.door().beginLogin(ada.username(), ada.password(), provider).expectOk();
        String code = provider.equals(AUTHENTICATOR) ? Codes.code(secret, Codes.step(world.now())) : ada.readsTheCode();
        return new OpenLogin(begun.text("challenge"), code);
    }

    Reply confirms(OpenLogin login) {
        return ada.door().confirmLogin(login.challenge(), login.code());
    }

    Reply refreshes(String refreshToken) {
        return ada.door().refresh(refreshToken);
    }

    Reply shows(String accessToken) {
        return ada.door().verify(accessToken);
    }

    void waits(Duration time) {
        world.timePasses(time);
    }

    /** A login between its two steps, and the code that completes it. */
    record OpenLogin(String challenge, String code) {}
}
