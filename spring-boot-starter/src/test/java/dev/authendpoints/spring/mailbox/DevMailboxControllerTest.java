package dev.authendpoints.spring.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.spring.mail.MailTemplates;
import dev.authendpoints.spring.mail.Mails;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.filter.ForwardedHeaderFilter;

class DevMailboxControllerTest {
    private static final MailTemplates TEMPLATES = Mails.templates();
    private final DevMailbox mailbox = new DevMailbox(TEMPLATES, Mails.CLOCK);
    private final MockMvcTester http = MockMvcTester.of(new DevMailboxController(mailbox));

    @Test
    void scripts_read_the_mails_of_one_address_as_json() {
        mailbox.send(Mails.message(MessageKind.LOGIN_CODE));
        assertThat(get("/dev/mailbox/messages?to=ada@example.org"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyJson()
                .isLenientlyEqualTo("""
                        [{"id": "mEZbN9", "channel": "email", "to": "ada@example.org", "code": "493817",
                          "subject": "493817 is your sign-in code", "receivedAt": "2026-11-24T12:00:00Z"}]
                        """)
                .doesNotHavePath("$[0].link");
        assertThat(get("/dev/mailbox/messages?to=bob@example.org")).bodyText().isEqualTo("[]");
    }

    @Test
    void nothing_new_is_a_304() {
        String version = '"' + mailbox.version() + '"';
        assertThat(get("/dev/mailbox/messages").header("If-None-Match", version))
                .hasStatus(HttpStatus.NOT_MODIFIED);
        mailbox.send(Mails.message(MessageKind.LOGIN_CODE));
        assertThat(get("/dev/mailbox/messages").header("If-None-Match", version))
                .hasStatusOk();
    }

    @Test
    void it_can_be_emptied() {
        mailbox.send(Mails.message(MessageKind.LOGIN_CODE));
        assertThat(local(http.delete().uri("/dev/mailbox/messages"))).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(mailbox.mails()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/dev/mailbox, text/html", "/dev/mailbox/app.js, text/javascript", "/dev/mailbox/app.css, text/css"})
    void the_page_runs_no_inline_script_and_loads_nothing_from_elsewhere(String path, String type) {
        assertThat(get(path)).hasStatusOk().hasHeader("Content-Type", type + ";charset=UTF-8");
        assertThat(get(path))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .singleElement()
                                .asString()
                                .startsWith("default-src 'none'; script-src 'self';")
                                .contains("frame-ancestors 'none'"));
        assertThat(get(path)).bodyText().doesNotContainPattern("<script>|https?://(?!www\\.w3\\.org)| on[a-z]+=\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:65535", "[::1]", "[::1]:8080"})
    void this_machine_is_called_by_its_own_names(String host) {
        assertThat(http.get().uri("/dev/mailbox").header("Host", host)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "evil.example:8080",
                "127.0.0.2",
                "0.0.0.0",
                "localhost:",
                "localhost:8080:1",
                "localhost@evil.example",
                "user@localhost",
                "[::1",
                "::1",
                ""
            })
    void a_name_that_another_site_points_here_is_refused(String host) {
        assertThat(http.get().uri("/dev/mailbox/messages").header("Host", host)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void one_host_is_needed() {
        assertThat(http.get().uri("/dev/mailbox")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/dev/mailbox").header("Host", "localhost")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "forwarded",
                "X-Forwarded-For",
                "X-FORWARDED-HOST",
                "X-Forwarded-Proto",
                "X-Forwarded",
                "X-Real-IP",
                "Via",
                "True-Client-IP",
                "CF-Connecting-IP",
                "X-Original-Host"
            })
    void whoever_comes_through_a_proxy_is_refused(String header) {
        assertThat(get("/dev/mailbox").header(header, "127.0.0.1"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .hasHeader("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @CsvSource({"HTTP/0.9, 403", "HTTP/1.0, 403", "HTTP/1.1, 200", "HTTP/2.0, 200"})
    void the_http_of_old_is_a_proxys_that_adds_nothing(String protocol, int status) {
        assertThat(get("/dev/mailbox/messages").header("Connection", "close").with(request -> {
                    request.setProtocol(protocol);
                    return request;
                }))
                .hasStatus(status);
    }

    @Test
    void a_filter_that_hides_the_proxy_does_not_help() {
        MockMvcTester behind = MockMvcTester.of(
                List.of(new DevMailboxController(mailbox)),
                builder -> builder.addFilters(new ForwardedHeaderFilter()).build());
        assertThat(behind.get().uri("/dev/mailbox").header("Host", "localhost").header("X-Forwarded-For", "127.0.0.1"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 200",
        "127.9.9.9, 200",
        "0:0:0:0:0:0:0:1, 200",
        "::1, 200",
        "::ffff:127.0.0.1, 200",
        "10.0.0.7, 403",
        "203.0.113.7, 403",
        "::ffff:10.0.0.7, 403",
        "fe80::1%eth0, 403",
        "localhost, 403",
        "0.0.0.0, 403"
    })
    void only_this_machine_is_let_in(String address, int status) {
        assertThat(get("/dev/mailbox").remoteAddress(address)).hasStatus(status);
    }

    private MockMvcRequestBuilder get(String uri) {
        return local(http.get().uri(uri));
    }

    private static MockMvcRequestBuilder local(MockMvcRequestBuilder request) {
        return request.header("Host", "localhost:8080");
    }
}
