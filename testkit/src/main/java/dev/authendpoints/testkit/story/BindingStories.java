package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Door;
import dev.authendpoints.testkit.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A login, its address, its code and its challenge belong together: no mixture of two people's opens either's door. */
public abstract class BindingStories extends Story {
    /** For subclasses. */
    protected BindingStories() {}

    @Test
    @Attack("A2")
    void no_mixture_of_two_logins_opens_a_door() {
        List<Mix> mixes = mixes();
        assertThat(mixes).hasSize(9);
        for (Mix mix : mixes) {
            open();
            ada.movesInWithTwoSteps().beginsLogin().expectOk();
            mal.movesInWithTwoSteps().beginsLogin().expectOk();
            assertThat(tries(mix).ok()).as("%s", mix).isFalse();
        }
    }

    @Test
    @Attack("A2")
    void five_addresses_that_do_not_agree_end_the_attackers_own_login() {
        ada.movesInWithTwoSteps();
        mal.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = mal.readsTheCode();
        for (int i = 0; i < 5; i++) {
            mal.door().confirmLogin(mal.challenge(), ada.email(), EMAIL, code).expect("invalid_token");
        }
        mal.confirms(code).expect("invalid_token");
    }

    @Test
    @Attack({"B5", "B1"})
    void each_of_two_codes_opens_its_own_login_once() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String older = ada.challenge();
        String oldCode = ada.readsTheCode();
        ada.beginsLogin().expectOk();
        String newCode = ada.readsTheCode();
        ada.door().confirmLogin(older, newCode).expect("invalid_token");
        ada.confirms(oldCode).expect("invalid_token");
        ada.confirmsWithoutChallenge(oldCode).expect("invalid_token");
        ada.confirmsWithoutChallenge(newCode).expectOk();
        ada.door().confirmLogin(older, oldCode).expectOk();
        ada.door().confirmLogin(older, oldCode).expect("invalid_token");
    }

    private Reply tries(Mix mix) {
        String email = mix.email() == Whose.ADAS ? ada.email() : mal.email();
        String code = mix.code() == Whose.ADAS ? ada.readsTheCode() : mal.readsTheCode();
        Door door = mal.door();
        BiFunction<String, String, Reply> without =
                (address, token) -> door.confirmLoginWithoutChallenge(address, EMAIL, token);
        return mix.challenge()
                .map(whose ->
                        door.confirmLogin(whose == Whose.ADAS ? ada.challenge() : mal.challenge(), email, EMAIL, code))
                .orElseGet(() -> without.apply(email, code));
    }

    /** All but those in which everything is one person's: those are logins. */
    private static List<Mix> mixes() {
        List<Mix> mixes = new ArrayList<>();
        for (Whose email : Whose.values()) {
            for (Whose code : Whose.values()) {
                Stream.of(Optional.<Whose>empty(), Optional.of(Whose.ADAS), Optional.of(Whose.MALS))
                        .map(challenge -> new Mix(challenge, email, code))
                        .filter(mix -> !mix.isALogin())
                        .forEach(mixes::add);
            }
        }
        return mixes;
    }

    private enum Whose {
        ADAS,
        MALS
    }

    private record Mix(Optional<Whose> challenge, Whose email, Whose code) {
        /** Without a challenge Ada's address and code are no login of Mal's: he is on another network. */
        boolean isALogin() {
            return email == code && (challenge.isPresent() ? challenge.get() == email : email == Whose.MALS);
        }
    }
}
