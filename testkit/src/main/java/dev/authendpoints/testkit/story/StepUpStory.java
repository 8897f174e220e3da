package dev.authendpoints.testkit.story;

import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Person;

/** What stories about steps up share. */
abstract class StepUpStory extends Story {
    static final String STALE = "step_up_required";
    static final String WRONG = "invalid_proof";
    static final String OTHER = "a quite different sentence";

    final Authenticator withAnAuthenticator(Person who) {
        who.movesIn().signsIn().expectOk();
        Authenticator app = who.enablesAnAuthenticator();
        minutesPass(11);
        return app;
    }
}
