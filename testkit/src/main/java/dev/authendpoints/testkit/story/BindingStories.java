package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A login, its address, its code and its challenge belong together: no mixture of two people's opens either's door. */
public abstract class BindingStories extends Story {
    /** For subclasses. */
    protected BindingStories() {}

    @Test
    @Attack("A2")
    void no_mixture_of_two_logins_opens_a_door() {
        List<Mix> mixes = mixes();
        assertThat(mixes).hasSize(12);
        for (Mix mix : mixes) {
            open();
            ada.movesInWithTwoSteps().beginsLogin().expectOk();
            mal.movesInWithTwoSteps().beginsLogin().expectOk();
            tries(mix).expect("invalid_token");
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
        String code = of(mix.code()).readsTheCode();
        Optional<String> email = mix.email().map(whose -> of(whose).email());
        return mix.challenge()
                .map(whose -> of(whose).challenge())
                .map(challenge -> email.map(
                                address -> mal.door().confirmLogin(challenge, address, mix.provider(), code))
                        .orElseGet(() -> mal.door().confirmLogin(challenge, code)))
                .orElseGet(() -> mal.door().confirmLoginWithoutChallenge(email.orElseThrow(), mix.provider(), code));
    }

    private Person of(Whose whose) {
        return whose == Whose.ADAS ? ada : mal;
    }

    /** All but those in which everything is one person's, which are logins; and one that names another provider. */
    private static List<Mix> mixes() {
        List<Mix> mixes = new ArrayList<>();
        for (Optional<Whose> email : maybe()) {
            for (Whose code : Whose.values()) {
                maybe().stream()
                        .filter(challenge -> email.isPresent() || challenge.isPresent())
                        .map(challenge -> new Mix(challenge, email, EMAIL, code))
                        .filter(mix -> !mix.isALogin())
                        .forEach(mixes::add);
            }
        }
        mixes.add(new Mix(Optional.of(Whose.MALS), Optional.of(Whose.MALS), RECOVERY, Whose.MALS));
        return mixes;
    }

    private static List<Optional<Whose>> maybe() {
        return List.of(Optional.empty(), Optional.of(Whose.ADAS), Optional.of(Whose.MALS));
    }

    private enum Whose {
        ADAS,
        MALS
    }

    private record Mix(Optional<Whose> challenge, Optional<Whose> email, String provider, Whose code) {
        /** Without a challenge Ada's address and code are no login of Mal's: he is on another network. */
        boolean isALogin() {
            return email.orElse(code) == code && challenge.orElse(Whose.MALS) == code;
        }
    }
}
