package dev.authendpoints.testkit.walk;

import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.Mailbox.MailedLink;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/** Somebody who does things at random, with what they have, with what they had, and now and then with what others have. */
final class Walker {
    private static final List<String> PASSWORDS =
            List.of("engines weave algebra", "quiet rivers run deep", "nobody suspects a thing", "four blue hats");

    private final Walk walk;
    private final Person person;
    private final Wallet wallet;
    private final Random random;

    Walker(Walk walk, CoreWorld world, Person person, Random random) {
        this.walk = walk;
        this.person = person;
        this.wallet = new Wallet(world, person);
        this.random = random;
    }

    void movesIn() {
        move("registers", person::registers);
        move("verifies", person::verifiesTheAddress);
    }

    void signsIn() {
        withPassword("signs in", true, person::signsIn);
    }

    void signsInWithAWrongPassword() {
        withPassword("mistypes", false, () -> person.door().signIn(person.username(), person.password() + "?"));
    }

    void beginsALogin() {
        String provider = any(wallet.providers());
        withPassword("begins a login", true, () -> person.beginsLogin(provider));
    }

    void beginsALoginWithAWrongPassword() {
        String provider = any(wallet.providers());
        String wrong = person.password() + "?";
        withPassword("begins wrongly", false, () -> person.door().beginLogin(person.username(), wrong, provider));
    }

    /** Both steps with a factor that is enabled, as somebody does who just wants in. */
    void logsIn() {
        String provider = any(wallet.providers());
        Reply begun = withPassword("begins a login", true, () -> person.beginsLogin(provider));
        if (begun.ok()) {
            presents(begun.text("challenge"), best(provider));
        }
    }

    void confirms() {
        if (!wallet.challenges().isEmpty()) {
            presents(any(wallet.challenges()), answer(any(wallet.providers())));
        }
    }

    void confirmsWithoutAChallenge() {
        String provider = any(wallet.providers());
        String answer = answer(provider);
        move(Move.of(person.username(), "confirms without"), () -> person.confirmsWithoutChallenge(provider, answer));
    }

    void logsInWithoutAChallenge() {
        String provider = any(wallet.providers());
        if (withPassword("begins a login", true, () -> person.beginsLogin(provider))
                .ok()) {
            String answer = best(provider);
            move("confirms without", () -> person.confirmsWithoutChallenge(provider, answer));
        }
    }

    /** Their own challenge with an answer that is another's. */
    void confirmsWithAnothersAnswer() {
        String provider = any(wallet.providers());
        List<String> theirs = walk.anybody().wallet.answers(provider);
        if (!wallet.challenges().isEmpty() && !theirs.isEmpty()) {
            presents(wallet.challenges().get(0), theirs.get(0));
        }
    }

    /** Of two logins the one that was begun first, while the other waits. */
    void logsInAtTheOlderDoor() {
        String first = any(wallet.providers());
        String second = random.nextBoolean() ? first : any(wallet.providers());
        Reply older = withPassword("begins a login", true, () -> person.beginsLogin(first));
        if (older.ok()) {
            String answer = best(first);
            withPassword("begins a login", true, () -> person.beginsLogin(second));
            presents(older.text("challenge"), answer);
        }
    }

    /** Once more than anybody may, and the last time rightly; now and then as clients do that know no challenge. */
    void guessesOnceTooOften() {
        String provider = any(wallet.providers());
        Reply begun = withPassword("begins a login", true, () -> person.beginsLogin(provider));
        if (begun.ok()) {
            String answer = best(provider);
            String challenge = begun.text("challenge");
            int without = random.nextInt(2) * random.nextInt(5);
            for (int i = 0; i < 5 - Math.min(without, 3); i++) {
                presents(challenge, wrong(provider));
            }
            for (int i = 0; i < without; i++) {
                String guess = wrong(provider);
                move("confirms without", () -> person.confirmsWithoutChallenge(provider, guess));
            }
            presents(challenge, answer);
        }
    }

    /** Once more than anybody may, and the last time rightly. */
    void mistypesWhatEnables() {
        String provider = any(wallet.providers());
        Reply begun = move("begins to enable", () -> wallet.beginsToEnable(provider));
        for (int i = 0; i < 6 && begun.ok(); i++) {
            String answer = i < 5 ? wrong(provider) : best(provider);
            move("confirms enabling", () -> person.confirmsEnabling(provider, answer));
        }
    }

    /** Now and then with what was said before, or for a login, or with no finger on it. */
    void signsInWithAPasskey() {
        Reply offered = move("asks what to sign", person.door()::passwordlessOptions);
        wallet.signsAlone(offered, random.nextInt(4) > 0);
        List<String> said = random.nextInt(4) == 0 ? wallet.answers("Passkey") : wallet.alone();
        if (!said.isEmpty()) {
            String credential = random.nextInt(3) == 0 ? any(said) : said.get(0);
            saysAlone(credential);
        }
    }

    /** What a passkey said to sign in by itself is no second step. */
    void confirmsWithWhatWasSaidAlone() {
        if (!wallet.challenges().isEmpty() && !wallet.alone().isEmpty()) {
            presents(wallet.challenges().get(0), wallet.alone().get(0));
        }
    }

    /** A new phone, while the old one works on for a while; and then the old one, in time or too late. */
    void movesToANewPhone() {
        Duration overlap = any(List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(24)));
        Reply status = person.looksAtTheFactors();
        int old = status.ok() ? status.texts("providers").indexOf("Authenticator") : -1;
        if (old >= 0) {
            String id = status.texts("ids").get(old);
            Reply begun = move("begins to move", () -> wallet.beginsToMove(id, overlap));
            String answer = begun.ok() ? best("Authenticator") : wrong("Authenticator");
            if (move("moves", () -> person.confirmsEnabling("Authenticator", answer))
                    .ok()) {
                walk.anHourPasses();
                Reply login = withPassword("begins a login", true, () -> person.beginsLogin("Authenticator"));
                presents(
                        login.text("challenge"), wallet.answers("Authenticator").get(1));
            }
        }
    }

    void asksForAnotherAddress() {
        String wanted = random.nextInt(6) == 0 ? walk.anybody().person.email() : any(wallet.addresses());
        move("asks for another address", () -> person.movesTo(wanted));
    }

    void takesAnAddress() {
        String address = any(wallet.addresses());
        Optional<MailedLink> link = wallet.link(address, MessageKind.CHANGE_EMAIL, random.nextInt(4) / 3);
        link.ifPresent(given -> withPassword("takes an address", true, () -> person.takesTheAddress(address, given)));
    }

    /** With a login open, and an enrolment begun, whose codes go with the address. */
    void takesAnotherAddressMeanwhile() {
        String wanted = any(wallet.addresses());
        move("asks for another address", () -> person.movesTo(wanted));
        String provider = random.nextBoolean() ? "Email" : any(wallet.providers());
        Reply begun = withPassword("begins a login", true, () -> person.beginsLogin(provider));
        String answer = best(provider);
        wallet.link(wanted, MessageKind.CHANGE_EMAIL, 0)
                .ifPresent(link -> withPassword("takes an address", true, () -> person.takesTheAddress(wanted, link)));
        if (begun.ok()) {
            presents(begun.text("challenge"), answer);
        }
    }

    void asksForAnotherCode() {
        if (!wallet.challenges().isEmpty()) {
            String challenge = random.nextBoolean() ? wallet.challenges().get(0) : any(wallet.challenges());
            move("asks for another code", () -> person.door().resend(challenge));
        }
    }

    /** As long as a login lives. */
    void asksAgainAndAgain() {
        Reply begun = withPassword("begins a login", true, () -> person.beginsLogin("Email"));
        for (int i = 0; i < 8 && begun.ok(); i++) {
            walk.aMinutePasses();
            move("asks for another code", () -> person.door().resend(begun.text("challenge")));
        }
    }

    void beginsToEnable() {
        String provider = any(wallet.providers());
        move("begins to enable", () -> wallet.beginsToEnable(provider));
    }

    void confirmsEnabling() {
        String provider = any(wallet.providers());
        String answer = answer(provider);
        move("confirms enabling", () -> person.confirmsEnabling(provider, answer));
    }

    void enables() {
        String provider = any(wallet.providers());
        Reply begun = move("begins to enable", () -> wallet.beginsToEnable(provider));
        if (begun.ok()) {
            String answer = best(provider);
            move("confirms enabling", () -> person.confirmsEnabling(provider, answer));
        }
    }

    void disables() {
        move("disables", person::disablesTwoSteps);
    }

    void renewsTheCodes() {
        move("renews codes", person::renewsRecoveryCodes);
    }

    void drills() {
        String code = answer("RecoveryCode");
        move("drills", () -> person.drills(code));
    }

    void renames() {
        onAFactor("renames", id -> person.door().renameFactor(person.accessToken(), id, "Of " + random.nextInt(100)));
    }

    void prefers() {
        boolean preferred = random.nextBoolean();
        onAFactor("prefers", id -> person.door().preferFactor(person.accessToken(), id, preferred));
    }

    void removes() {
        onAFactor("removes", id -> person.door().removeFactor(person.accessToken(), id));
    }

    /** As good as none. */
    void meddlesWithAnothersFactor() {
        List<String> theirs = walk.anybody().factors();
        if (!theirs.isEmpty() && !factors().containsAll(theirs)) {
            move("meddles", () -> person.door().removeFactor(person.accessToken(), theirs.get(0)));
        }
    }

    void changesThePassword() {
        String wanted = any(PASSWORDS);
        withPassword("changes the password", true, () -> person.changesThePassword(wanted));
    }

    void forgetsThePassword() {
        move("asks for a reset", person::forgetsThePassword);
    }

    void resetsThePassword() {
        String wanted = any(PASSWORDS);
        wallet.link(MessageKind.RESET_PASSWORD, random.nextInt(2))
                .ifPresent(link -> move("resets the password", () -> person.resetsThePassword(link, wanted)));
    }

    void unlocks() {
        Optional<MailedLink> link = wallet.link(MessageKind.FACTOR_STOPPED, random.nextInt(2));
        link.ifPresent(given -> move("unlocks", () -> person.door().unlockFactor(given.uid(), given.token())));
    }

    void refreshes() {
        move("refreshes", person::refreshes);
    }

    void endsOtherSessions() {
        move("ends other sessions", person::endsOtherSessions);
    }

    /** Who has the password goes on guessing until that kind is stopped, or the day is over. */
    void isGuessedAt() {
        String provider = any(wallet.providers());
        for (int hour = 0; hour < 12; hour++) {
            for (int login = 0; login < 3; login++) {
                Reply begun = withPassword("begins a login", true, () -> person.beginsLogin(provider));
                for (int i = 0; i < 5 && begun.ok(); i++) {
                    presents(begun.text("challenge"), wrong(provider));
                }
            }
            walk.anHourPasses();
        }
    }

    private void presents(String challenge, String answer) {
        Move move = Move.of(person.username(), "confirms").withChallenge(challenge);
        move(move, () -> person.confirms(challenge, answer));
    }

    private void saysAlone(String credential) {
        Move move = Move.of(person.username(), "signs in alone").withNothingElse();
        move(move, () -> person.says(credential));
    }

    private void onAFactor(String name, Function<String, Reply> use) {
        List<String> ids = factors();
        if (!ids.isEmpty()) {
            String id = any(ids);
            move(name, () -> use.apply(id));
        }
    }

    private List<String> factors() {
        Reply status = person.looksAtTheFactors();
        return status.ok() ? status.texts("ids") : List.of();
    }

    private Reply withPassword(String name, boolean right, Supplier<Reply> act) {
        return move(Move.of(person.username(), name).withPassword(right), act);
    }

    private Reply move(String name, Supplier<Reply> act) {
        return move(Move.of(person.username(), name), act);
    }

    private Reply move(Move move, Supplier<Reply> act) {
        return wallet.keeps(walk.step(move, act));
    }

    /** The likeliest answer. */
    private String best(String provider) {
        List<String> answers = wallet.answers(provider);
        return answers.isEmpty() ? wrong(provider) : answers.get(0);
    }

    /** Mostly a likely one, now and then an old one or a wrong one. */
    private String answer(String provider) {
        List<String> answers = new ArrayList<>(wallet.answers(provider));
        if (answers.isEmpty() || random.nextInt(5) == 0) {
            return wrong(provider);
        }
        return random.nextBoolean() ? answers.get(0) : any(answers);
    }

    private String wrong(String provider) {
        return provider.equals("RecoveryCode")
                ? "0000-0000-0000-0000-0000-" + String.format("%04d", random.nextInt(10_000))
                : String.format("%06d", random.nextInt(1_000_000));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
