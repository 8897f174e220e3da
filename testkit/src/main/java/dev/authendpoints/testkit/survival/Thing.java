package dev.authendpoints.testkit.survival;

import dev.authendpoints.testkit.Door;
import dev.authendpoints.testkit.People;
import java.util.stream.IntStream;

/** What may outlive a change. Those are tried first that leave the others as they are. */
enum Thing {
    ASKING("the session that asked") {
        @Override
        boolean survives(Belongings things) {
            return things.ada.looksAround().ok();
        }
    },
    SESSION("another session") {
        @Override
        boolean survives(Belongings things) {
            return things.phone.looksAround().ok();
        }
    },
    REFRESH_TOKEN("its refresh token") {
        @Override
        boolean survives(Belongings things) {
            return things.phone.refreshes().ok();
        }
    },
    STEP_UP("a step-up in another session") {
        @Override
        boolean survives(Belongings things) {
            return things.laptop.exports().ok();
        }
    },
    PASS("a pass of the helpdesk") {
        @Override
        boolean survives(Belongings things) {
            return home(things)
                    .redeemPass(things.ada.username(), things.ada.password(), things.pass)
                    .ok();
        }
    },
    OPEN_LOGIN("an open login") {
        @Override
        boolean survives(Belongings things) {
            return things.tablet.confirms(things.code).ok();
        }
    },
    DEVICE("a trusted device") {
        @Override
        boolean survives(Belongings things) {
            return home(things)
                    .signIn(things.ada.username(), things.ada.password(), things.phone.deviceToken())
                    .fields()
                    .containsKey("deviceToken");
        }
    },
    /** While everybody's tries are used up it has its own. */
    BROWSER("a known browser") {
        @Override
        boolean survives(Belongings things) {
            Door elsewhere = things.world.door(People.MAL.home());
            IntStream.range(0, 10).forEach(nth -> elsewhere.signIn(things.ada.username(), WRONG));
            return !home(things)
                    .showing(things.phone.marker())
                    .signIn(things.ada.username(), things.ada.password())
                    .code()
                    .equals("invalid_credentials");
        }
    },
    RESET_LINK("a reset link") {
        @Override
        boolean survives(Belongings things) {
            return home(things)
                    .confirmReset(things.resetLink.uid(), things.resetLink.token(), "whatever was mailed before")
                    .ok();
        }
    },
    NOT_ME_LINK("a “this was not me” link") {
        @Override
        boolean survives(Belongings things) {
            return things.ada.saysItWasNotThem(things.notMe).ok();
        }
    };

    private static final String WRONG = "a guess of mine";
    private final String words;

    Thing(String words) {
        this.words = words;
    }

    abstract boolean survives(Belongings things);

    String words() {
        return words;
    }

    private static Door home(Belongings things) {
        return things.world.door(People.ADA.home());
    }
}
