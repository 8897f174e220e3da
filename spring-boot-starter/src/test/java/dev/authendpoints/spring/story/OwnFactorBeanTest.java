package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.spring.mail.MailWriter;
import dev.authendpoints.testkit.Mailbox.MailedLink;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A host publishes a bean of the type Factor, and it is everywhere the others are. */
class OwnFactorBeanTest {
    private static final String TAN = "PrintedTan";
    private static final HttpWorld WORLD = HttpWorld.startWith(HostBeans.class);
    private Person ada;

    @AfterAll
    static void stop() {
        WORLD.stop();
    }

    @BeforeEach
    void ada_has_signed_in() {
        WORLD.emptied();
        WORLD.bean(PrintedTan.class).used.clear();
        ada = WORLD.person(People.ADA).movesIn();
        ada.signsIn().expectOk();
    }

    @Test
    void it_is_enabled_and_the_mail_names_it() {
        Reply begun = ada.door()
                .beginEnable(ada.accessToken(), "printedtan", "Blue list")
                .expectOk();
        assertThat(begun.text("provider")).isEqualTo(TAN);
        ada.confirmsEnabling(TAN, "000000").expect("invalid_token");
        assertThat(ada.confirmsEnabling(TAN, "100001").expectOk().texts("recoveryCodes"))
                .hasSize(10);
        WORLD.mailArrives();
        assertThat(written(MessageKind.FACTOR_ENABLED)).contains(TAN);
        Reply status = ada.looksAtTheFactors().expectOk();
        assertThat(status.texts("providers")).containsExactly(TAN);
        assertThat(status.texts("labels")).containsExactly("Blue list");
    }

    @Test
    void it_opens_the_door_once_an_answer_and_only_to_its_owner() {
        enables("100001");
        assertThat(ada.onAnotherDevice()
                        .signsIn()
                        .expect("two_step_verification_required")
                        .texts("providers"))
                .containsExactly(TAN, "RecoveryCode");
        Reply begun = ada.beginsLogin("PRINTEDTAN").expectOk();
        assertThat(begun.text("provider")).isEqualTo(TAN);
        assertThat(ada.asksForAnotherCode().expectOk().text("provider")).isEqualTo(TAN);
        ada.confirms("not a tan").expect("invalid_token");
        ada.confirms("100001").expect("invalid_token");
        assertThat(ada.confirms("100002").expectOk().texts("amr")).containsExactly("pwd", "otp");
        ada.beginsLogin(TAN).expectOk();
        ada.confirms("100002").expect("invalid_token");
        ada.confirmsWithoutChallenge(TAN, "100003").expectOk();
    }

    @Test
    void it_is_preferred_renamed_and_removed_like_any_other() {
        enables("100001");
        signsIn("100002");
        ada.enablesEmail().expectOk();
        signsIn("100003");
        String id = ada.looksAtTheFactors().texts("ids").get(0);
        ada.door().renameFactor(ada.accessToken(), id, "Red list").expectOk();
        String mail = ada.looksAtTheFactors().texts("ids").get(1);
        ada.door().preferFactor(ada.accessToken(), mail, true).expectOk();
        assertThat(offered()).containsExactly("Email", TAN, "RecoveryCode");
        ada.door().preferFactor(ada.accessToken(), id, true).expectOk();
        assertThat(offered()).containsExactly(TAN, "Email", "RecoveryCode");
        ada.door().removeFactor(ada.accessToken(), id).expectOk();
        WORLD.mailArrives();
        assertThat(written(MessageKind.FACTOR_REMOVED)).contains(TAN);
        assertThat(offered()).containsExactly("Email", "RecoveryCode");
        assertThat(WORLD.bean(PrintedTan.class).used).isEmpty();
    }

    @Test
    void it_is_stopped_alone_shown_so_and_works_again_by_the_mailed_link() {
        enables("100001");
        signsIn("100002");
        ada.enablesEmail().expectOk();
        for (int hour = 0; hour < 10; hour++) {
            for (int login = 0; login < 2; login++) {
                ada.beginsLogin(TAN).expectOk();
                for (int i = 0; i < 5; i++) {
                    ada.confirms("999999").expect("invalid_token");
                }
            }
            WORLD.timePasses(Duration.ofHours(1));
        }
        assertThat(ada.beginsLogin(TAN).expect("provider_stopped").texts("providers"))
                .containsExactly("Email", "RecoveryCode");
        ada.logsIn().expectOk();
        Reply status = ada.looksAtTheFactors().expectOk();
        assertThat(status.texts("stopped")).containsExactly(status.texts("ids").get(0));
        assertThat(written(MessageKind.FACTOR_STOPPED)).contains(TAN);
        MailedLink link = link(MessageKind.FACTOR_STOPPED);
        ada.door().unlockFactor(link.uid(), link.token()).expectOk();
        assertThat(ada.looksAtTheFactors().expectOk().texts("stopped")).isEmpty();
        signsIn("100003");
    }

    @Test
    void the_document_of_the_endpoints_takes_every_name_and_gives_examples() {
        String document = Http.send(HttpRequest.newBuilder(URI.create(WORLD.url() + "/v3/api-docs"))
                        .build())
                .body();
        JsonNode provider = JsonMapper.shared().readTree(document).at("/components/schemas/Provider");
        assertThat(provider.get("type").stringValue()).isEqualTo("string");
        assertThat(provider.has("enum")).isFalse();
        assertThat(provider.get("examples").toString()).contains("Email", "Authenticator", "KeyFob");
    }

    private void enables(String tan) {
        ada.beginsToEnable(TAN).expectOk();
        ada.confirmsEnabling(TAN, tan).expectOk();
    }

    private void signsIn(String tan) {
        ada.beginsLogin(TAN).expectOk();
        ada.confirms(tan).expectOk();
    }

    private List<String> offered() {
        return ada.onAnotherDevice()
                .signsIn()
                .expect("two_step_verification_required")
                .texts("providers");
    }

    private String written(MessageKind kind) {
        return WORLD.bean(MailWriter.class).render(newest(kind)).text();
    }

    private MailedLink link(MessageKind kind) {
        Map<String, String> params = newest(kind).params();
        return new MailedLink(params.getOrDefault("uid", ""), params.getOrDefault("token", ""));
    }

    private Message newest(MessageKind kind) {
        List<Message> mails = WORLD.mailbox().all(ada.email()).stream()
                .filter(mail -> mail.kind().equals(kind))
                .toList();
        return mails.get(mails.size() - 1);
    }

    /** The beans of a host. */
    static class HostBeans {
        @Bean
        @Order(5)
        PrintedTan printedTan() {
            return new PrintedTan();
        }
    }

    /** A list of codes on paper, of which the next one counts. */
    static final class PrintedTan implements Factor {
        private final Set<Integer> used = ConcurrentHashMap.newKeySet();

        @Override
        public FactorType type() {
            return new FactorType(TAN);
        }

        @Override
        public boolean strong() {
            return true;
        }

        @Override
        public Offer offer(Occasion occasion) {
            return Offer.nothing();
        }

        @Override
        public boolean readable(Answer answer) {
            return answer.sixDigits().isPresent();
        }

        @Override
        public Optional<Proof> accepts(Occasion occasion, Answer answer) {
            int place = next();
            return answer.equals(Answer.of(String.valueOf(100_000 + place)))
                    ? Optional.of(new Proof(occasion.account().id(), List.of("otp"), () -> used.add(place)))
                    : Optional.empty();
        }

        @Override
        public void forget(AccountId account) {
            used.clear();
        }

        private int next() {
            return used.size() + 1;
        }
    }
}
