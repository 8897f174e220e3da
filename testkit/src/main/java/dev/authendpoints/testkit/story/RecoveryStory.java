package dev.authendpoints.testkit.story;

import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;

/** What stories about recovery codes share. */
abstract class RecoveryStory extends Story {
    static final String NOBODYS = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF";

    static Reply recovers(Person who, String code) {
        who.beginsLogin(RECOVERY).expectOk();
        return who.confirms(code);
    }

    static int left(Person who) {
        return who.looksAtTheFactors().expectOk().number("recoveryCodesLeft");
    }
}
