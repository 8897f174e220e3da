package dev.authendpoints.spring.story;

import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Where no gateway is, there is no provider Phone, for anybody. */
class NoPhoneGatewayTest {
    private static final HttpWorld WORLD =
            HttpWorld.start("jdbc:h2:mem:no-phones;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "--test.phones=none");

    @AfterAll
    static void stop() {
        WORLD.stop();
    }

    @Test
    void the_provider_does_not_exist_whoever_asks() {
        Person ada = WORLD.person(People.ADA).movesIn();
        ada.signsIn().expectOk();
        ada.beginsToEnableThePhone(ada.phone()).expect("unknown_provider");
        ada.beginsLogin("Phone").expect("unknown_provider");
        WORLD.person(People.MAL).beginsLogin("Phone").expect("unknown_provider");
        ada.confirmsWithoutChallenge("Phone", "042137").expect("unknown_provider");
        ada.enablesEmail().expectOk();
    }
}
