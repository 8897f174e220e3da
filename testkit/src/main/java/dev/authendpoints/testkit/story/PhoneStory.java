package dev.authendpoints.testkit.story;

import dev.authendpoints.testkit.Person;

/** What stories about phones share. */
abstract class PhoneStory extends Story {
    static final int CROWD = 50;
    static final String ADAS = "+4915123456789";
    static final String ADAS_NEXT = "+4917612345678";
    static final String ADAS_NEXT_MASKED = "+49***78";

    /** Ada has a phone as her only factor, and is signed in on a device of its own. */
    final Person settled() {
        ada.movesIn().signsIn().expectOk();
        ada.enablesThePhone().expectOk();
        return ada.onAnotherDevice();
    }

    /** All of one block. */
    static String number(int which) {
        return "+491512345" + (7000 + which);
    }

    final int texts(String number) {
        world.mailArrives();
        return world.mailbox().all(number).size();
    }

    final String code(String number) {
        world.mailArrives();
        return world.mailbox().code(number);
    }
}
