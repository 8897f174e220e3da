package dev.authendpoints.testkit.story;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often somebody may guess, and whose login a guess is about. */
public abstract class GuessingStories extends Story {
    private static final String ELSEWHERE = "203.0.113.7";

    /** For subclasses. */
    protected GuessingStories() {}

    @Test
    void four_wrong_codes_and_the_right_one_still_opens_the_door() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        for (int guess = 1; guess <= 4; guess++) {
            ada.confirms(not(code, guess)).expect("invalid_token");
        }
        ada.confirms(code).expectOk();
    }

    @Test
    @Attack("C1")
    void five_wrong_codes_and_the_right_one_comes_too_late() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        for (int guess = 1; guess <= 5; guess++) {
            ada.confirms(not(code, guess)).expect("invalid_token");
        }
        ada.confirms(code).expect("invalid_token");
        ada.confirmsWithoutChallenge(code).expect("invalid_token");
    }

    @Test
    void what_cannot_be_a_code_is_refused_and_not_counted() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        for (String text : List.of("", "12345", "1234567", "abcdef", "１２３４５６", "12 3456", "-12345", code + "0")) {
            ada.confirms(text).expect("invalid_token");
        }
        ada.confirms(code.substring(0, 3) + " " + code.substring(3)).expectOk();
    }

    @Test
    @Attack("C4")
    void another_code_gives_no_try_back() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String first = ada.readsTheCode();
        for (int guess = 1; guess <= 4; guess++) {
            ada.confirms(not(first, guess)).expect("invalid_token");
        }
        minutesPass(1);
        ada.asksForAnotherCode().expectOk();
        ada.confirms(not(ada.readsTheCode())).expect("invalid_token");
        ada.confirms(ada.readsTheCode()).expect("invalid_token");
    }

    @Test
    @Attack("A2")
    void anothers_code_opens_no_login_of_mine() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        mal.movesInWithTwoSteps().beginsLogin().expectOk();
        String mals = mal.readsTheCode();
        mal.door().confirmLogin(ada.challenge(), mals).expect("invalid_token");
        mal.door().confirmLogin(ada.challenge(), mal.email(), EMAIL, mals).expect("invalid_token");
        mal.door().confirmLogin(mal.challenge(), ada.email(), EMAIL, mals).expect("invalid_token");
        mal.confirms(mals).expectOk();
    }

    @Test
    void an_address_that_does_not_agree_is_refused_and_counted() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        for (int guess = 1; guess <= 5; guess++) {
            ada.door().confirmLogin(ada.challenge(), bob.email(), EMAIL, code).expect("invalid_token");
        }
        ada.confirms(code).expect("invalid_token");
    }

    @Test
    void without_a_challenge_the_newest_login_is_meant() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String first = ada.readsTheCode();
        secondsPass(1);
        ada.beginsLogin().expectOk();
        String second = ada.readsTheCode();
        ada.confirmsWithoutChallenge(first).expect("invalid_token");
        ada.confirmsWithoutChallenge(second).expectOk();
        ada.confirmsWithoutChallenge(first).expect("invalid_token");
    }

    @Test
    void three_tries_may_come_without_the_challenge_and_the_other_two_are_its_owners() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        for (int guess = 1; guess <= 3; guess++) {
            ada.confirmsWithoutChallenge(not(code, guess)).expect("invalid_token");
        }
        ada.confirmsWithoutChallenge(code).expect("invalid_token");
        ada.confirms(not(code)).expect("invalid_token");
        ada.confirms(code).expectOk();
    }

    @Test
    void a_stranger_on_another_network_is_neither_compared_nor_counted() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        Person elsewhere = ada.from(ELSEWHERE);
        elsewhere.confirmsWithoutChallenge(code).expect("invalid_token");
        for (int guess = 1; guess <= 9; guess++) {
            elsewhere.confirmsWithoutChallenge(not(code, guess)).expect("invalid_token");
        }
        ada.confirmsWithoutChallenge(code).expectOk();
    }

    @Test
    void who_holds_the_challenge_may_go_on_from_another_network() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        ada.from(ELSEWHERE).confirms(ada.readsTheCode()).expectOk();
    }

    @Test
    void a_challenge_that_was_never_issued_is_told_so() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        String forged = "A".repeat(ada.challenge().length());
        mal.door().confirmLogin(forged, code).expect("unknown_challenge");
        mal.door().resend(forged).expect("unknown_challenge");
        ada.confirms(code).expectOk();
    }
}
