package dev.authendpoints.testkit.story;

import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.SecurityKey;

/** What stories about passkeys share. */
abstract class PasskeyStory extends Story {
    static final String ICLOUD = "fbfc3007-154e-4ecc-8c0b-6e020557d7bd";

    static SecurityKey movesIn(Person person) {
        SecurityKey key = SecurityKey.onARing();
        person.movesIn().signsIn().expectOk();
        person.enables(key).expectOk();
        return key;
    }
}
