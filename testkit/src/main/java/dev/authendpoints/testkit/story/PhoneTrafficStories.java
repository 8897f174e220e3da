package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Mailbox;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How little the codes that go to phones cost whoever runs the server, whatever is asked for. */
public abstract class PhoneTrafficStories extends PhoneStory {
    private static final String GUESTS = "one sentence for all guests";

    /** For subclasses. */
    protected PhoneTrafficStories() {}

    @Test
    void what_is_no_mobile_number_of_a_listed_country_is_refused_field_by_field_and_changes_nothing() {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnableThePhone(ADAS).expectOk();
        String code = ada.readsTheText();
        refusals()
                .forEach((number, error) -> assertThat(ada.beginsToEnableThePhone(number)
                                .expect("validation_failed")
                                .texts("errors"))
                        .as(number)
                        .containsExactly("phoneNumber:" + error));
        assertThat(ada.beginsToEnable(PHONE).expect("validation_failed").texts("errors"))
                .containsExactly("phoneNumber:required");
        world.mailArrives();
        refusals()
                .keySet()
                .forEach(number -> assertThat(world.mailbox().all(number)).isEmpty());
        assertThat(events(ada)).containsOnlyOnce(AuditType.ENROLMENT_BEGUN);
        ada.confirmsEnabling(PHONE, code).expectOk();
    }

    @Test
    @Attack("D3")
    void two_hundred_numbers_that_cost_more_are_sent_nothing() {
        ada.movesIn().signsIn().expectOk();
        List<String> numbers = IntStream.range(0, 50)
                .boxed()
                .flatMap(i -> Stream.of(
                        "+49900" + (1_000_000 + i * 7919),
                        "+1900" + (2_345_600 + i),
                        "+44909" + (8_790_000 + i),
                        "+88213" + (300_000 + i)))
                .toList();
        assertThat(numbers).hasSize(200);
        numbers.forEach(number -> ada.beginsToEnableThePhone(number).expect("validation_failed"));
        ada.beginsLogin(PHONE).expect("two_factor_not_enabled");
        world.mailArrives();
        numbers.forEach(number -> assertThat(world.mailbox().all(number)).isEmpty());
    }

    @Test
    @Attack("D3")
    void an_account_is_sent_twenty_texts_a_day_to_sign_in() {
        Person phone = settled(); // one
        for (int hour = 0; hour < 9; hour++) {
            for (int login = 0; login < 6; login++) {
                phone.beginsLogin(PHONE).expectOk();
                world.mailArrives();
                minutesPass(2);
            }
            minutesPass(48);
        }
        assertThat(texts(ADAS)).isEqualTo(21);
        Reply withheld = phone.beginsLogin(PHONE).expectOk();
        assertThat(withheld.fields()).containsEntry("sent", false);
        assertThat(withheld.number("resendAfter")).isBetween(60, 86_400);
    }

    @Test
    @Attack("D3")
    void a_number_that_nobody_has_confirmed_is_sent_ten_texts_a_day_whoever_asks() {
        for (Person person : List.of(ada, bob, mal)) {
            person.movesIn().signsIn().expectOk();
            for (int i = 0; i < 5; i++) {
                person.beginsToEnableThePhone(ADAS_NEXT).expectOk();
                world.mailArrives();
                secondsPass(61);
            }
        }
        assertThat(texts(ADAS_NEXT)).isEqualTo(10);
        Reply withheld = mal.beginsToEnableThePhone(ADAS_NEXT).expectOk();
        assertThat(withheld.fields()).containsEntry("sent", false).containsEntry("deliveredTo", ADAS_NEXT_MASKED);
        mal.beginsToEnableThePhone(ADAS_NEXT).expectOk();
        assertThat(texts(ADAS_NEXT)).isEqualTo(10);
        daysPass(1);
        mal.signsIn().expectOk();
        mal.beginsToEnableThePhone(ADAS_NEXT).expectOk();
        assertThat(texts(ADAS_NEXT)).isEqualTo(11);
    }

    @Test
    @Attack("D3")
    void of_fifty_people_at_once_with_numbers_of_one_block_ten_are_sent_a_code() {
        List<String> people = IntStream.range(0, CROWD).mapToObj(this::newcomer).toList();
        List<Reply> replies =
                Race.of(CROWD, i -> ada.door().beginEnable(people.get(i), PHONE, Map.of("phoneNumber", number(i))));
        List<Reply> withheld = replies.stream()
                .filter(reply -> reply.expectOk().fields().containsKey("sent"))
                .toList();
        assertThat(withheld)
                .hasSize(CROWD - 10)
                .allSatisfy(reply -> assertThat(reply.number("resendAfter")).isBetween(1, 3600));
        world.mailArrives();
        assertThat(IntStream.range(0, CROWD).filter(i -> texts(number(i)) > 0).count())
                .isEqualTo(10);
    }

    @Test
    @Attack("D3")
    void strangers_who_enrol_all_that_a_block_is_sent_shut_nobody_out_who_has_a_number_in_it() {
        Person phone = settled();
        hourBegins();
        for (Person stranger : List.of(bob, mal)) {
            stranger.movesIn().signsIn().expectOk();
            for (int i = 0; i < 5; i++) {
                int which = stranger == bob ? i : 5 + i;
                assertThat(stranger.beginsToEnableThePhone(number(which))
                                .expectOk()
                                .fields())
                        .doesNotContainKey("sent");
            }
        }
        Reply withheld = ada.door().beginEnable(newcomer(1), PHONE, Map.of("phoneNumber", number(10)));
        assertThat(withheld.expectOk().fields()).containsEntry("sent", false);
        assertThat(phone.beginsLogin(PHONE).expectOk().fields()).doesNotContainKey("sent");
        phone.confirms(phone.readsTheText()).expectOk();
    }

    @Test
    @Attack("D3")
    void one_phone_of_many_accounts_takes_no_more_than_its_part_of_its_block() {
        Person phone = settled();
        List<Person> strangers = List.of(bob, mal);
        for (Person stranger : strangers) {
            stranger.movesIn().signsIn().expectOk();
            stranger.beginsToEnableThePhone(number(0)).expectOk();
            stranger.confirmsEnabling(PHONE, code(number(0))).expectOk();
        }
        hourBegins();
        int before = texts(number(0));
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 5; i++) {
                strangers.forEach(stranger -> stranger.beginsLogin(PHONE).expectOk());
            }
            world.mailArrives();
            minutesPass(5);
        }
        assertThat(texts(number(0))).isEqualTo(before + 10);
        assertThat(phone.beginsLogin(PHONE).expectOk().fields()).doesNotContainKey("sent");
    }

    @Test
    void asking_again_within_the_minute_sends_nothing_more() {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnableThePhone(ADAS).expectOk();
        secondsPass(20);
        Reply again = ada.beginsToEnableThePhone("0151 23456789").expectOk();
        assertThat(again.number("resendAfter")).isEqualTo(40);
        assertThat(again.fields()).doesNotContainKey("sent");
        assertThat(texts(ADAS)).isEqualTo(1);
    }

    @Test
    void when_nothing_more_can_be_sent_the_code_that_has_arrived_still_works() {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnableThePhone(ADAS).expectOk();
        for (int more = 0; more < 4; more++) {
            secondsPass(61);
            ada.beginsToEnableThePhone(ADAS).expectOk();
        }
        String code = ada.readsTheText();
        secondsPass(20);
        assertThat(ada.beginsToEnableThePhone(ADAS).expectOk().number("resendAfter"))
                .isEqualTo(40);
        Reply other = ada.beginsToEnableThePhone(ADAS_NEXT).expectOk();
        assertThat(other.fields()).containsEntry("sent", false).containsEntry("deliveredTo", ADAS_NEXT_MASKED);
        assertThat(texts(ADAS_NEXT)).isZero();
        ada.confirmsEnabling(PHONE, code).expectOk();
    }

    @Test
    @Attack("D2")
    void fifty_requests_at_once_send_one_code() {
        ada.movesIn().signsIn().expectOk();
        Race.of(CROWD, runner -> ada.door().beginEnable(ada.accessToken(), PHONE, Map.of("phoneNumber", ADAS)))
                .forEach(Reply::expectOk);
        assertThat(texts(ADAS)).isEqualTo(1);
    }

    @Test
    void a_code_is_never_sent_late() {
        Person phone = settled();
        int before = texts(ADAS);
        phone.beginsLogin(PHONE).expectOk();
        minutesPass(10);
        assertThat(texts(ADAS)).isEqualTo(before);
    }

    private static Map<String, String> refusals() {
        Map<String, String> refusals = new HashMap<>();
        Stream.of("", "0", "phone", "+49 151", "+4915123456789 ext. 5", "tel:+4915123456789", "+1-800-FLOWERS")
                .forEach(number -> refusals.put(number, "invalid"));
        Stream.of("+8613812345678", "+18762101234", "+447781123456", "+79123456789")
                .forEach(number -> refusals.put(number, "unsupported_country"));
        Stream.of("+4930123456", "+498001234567", "+499001123456", "+441212345678")
                .forEach(number -> refusals.put(number, "unsupported_type"));
        return refusals;
    }

    /** Somebody who has registered, proved an address and signed in: the access token. */
    private String newcomer(int which) {
        String name = "guest" + which;
        String email = name + "@example.org";
        ada.door().register(email, name, GUESTS).expectOk();
        world.mailArrives();
        Mailbox.MailedLink link = world.mailbox().link(email);
        ada.door().confirmEmail(link.uid(), link.token()).expectOk();
        return ada.door().signIn(name, GUESTS).expectOk().text("accessToken");
    }

    private void hourBegins() {
        world.timePasses(Duration.between(world.now(), world.now().truncatedTo(ChronoUnit.HOURS))
                .plusHours(1));
    }
}
