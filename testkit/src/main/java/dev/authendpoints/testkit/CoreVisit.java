package dev.authendpoints.testkit;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.account.Identity;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.login.ChallengeId;
import dev.authendpoints.login.Confirmation;
import dev.authendpoints.login.Credentials;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.token.Callers;
import java.util.Optional;
import java.util.function.Function;

/** Somebody who uses a door straight into the core: what the doors of all features need. */
interface CoreVisit {
    /** What is behind the door. */
    AuthEndpoints auth();

    /** Who uses it. */
    Client client();

    /** What the browser is marked with. */
    Optional<Secret> marker();

    default Reply asCaller(String accessToken, Function<Caller, Reply> use) {
        return auth().callers()
                .of(accessToken)
                .map(Callers.Presented::caller)
                .map(use)
                .orElseGet(() -> Reply.of(Reply.UNAUTHENTICATED));
    }

    default Reply asEnrolling(String accessToken, Function<Caller, Reply> use) {
        return auth().callers()
                .enrolling(accessToken)
                .map(Callers.Presented::caller)
                .map(use)
                .orElseGet(() -> Reply.of(Reply.UNAUTHENTICATED));
    }

    default Reply withFactor(String provider, Function<Factor, Reply> use) {
        return auth().factors().named(provider).map(use).orElseGet(() -> Reply.of("unknown_provider"));
    }

    default Reply withChallenge(String challenge, Function<ChallengeId, Reply> use) {
        return auth().challenges().read(challenge).map(use).orElseGet(() -> Reply.of("unknown_challenge"));
    }

    default Credentials credentials(String username, String password) {
        return new Credentials(Identity.of(username), new Secret(password), marker());
    }

    default Reply confirm(Confirmation confirmation) {
        return auth().twoStepLogin().confirm(confirmation, client()).fold(Replies::of, Replies::toEnrol, Replies::of);
    }
}
