package dev.authendpoints.spring.registration;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.account.Account;
import dev.authendpoints.account.Language;
import dev.authendpoints.client.Client;
import dev.authendpoints.registration.EmailVerification;
import dev.authendpoints.registration.Registration;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.spring.web.Body;
import dev.authendpoints.spring.web.IntendedRequest;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.ProblemWords;
import dev.authendpoints.spring.web.Reply;
import dev.authendpoints.spring.words.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and the proof of their address. */
@RestController
@RequestMapping("${authendpoints.base-path:}/users")
public final class AccountController {
    private final AuthEndpoints endpoints;
    private final Languages languages;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     * @param languages which languages accounts can have
     */
    public AccountController(AuthEndpoints endpoints, Languages languages) {
        this.endpoints = endpoints;
        this.languages = languages;
    }

    @PostMapping
    ResponseEntity<byte[]> register(
            RegisterRequest body,
            Client client,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        Registration.Form form = new Registration.Form(
                body.email(),
                body.username(),
                body.password(),
                body.confirmPassword(),
                languages.wanted(accepted).orElse(Language.UNKNOWN));
        return endpoints
                .registration()
                .register(form, client)
                .fold(
                        account -> new Reply()
                                .with("message", ProblemWords.now().sentence("message.registered", List.of()))
                                .ok(),
                        () -> Problem.of(ProblemCode.USERNAME_TAKEN).answer(),
                        errors -> Problem.invalid(errors).answer());
    }

    @GetMapping("/me")
    ResponseEntity<byte[]> me(Caller caller) {
        Account account = caller.account();
        return new Reply()
                .with("id", account.id().value())
                .with("username", account.username().text())
                .with("email", account.email().text())
                .with("emailVerified", account.emailVerified())
                .with(
                        "twoFactorEnabled",
                        !endpoints.twoStepSettings().factors(caller).isEmpty())
                .with("language", languages.orStandard(account.language()).tag())
                .with("createdAt", account.createdAt().toString())
                .ok();
    }

    @GetMapping("/verify_email")
    ResponseEntity<byte[]> mailLink(
            Caller caller, Client client, HttpServletRequest request, HttpServletResponse response) {
        IntendedRequest.check(request, response);
        return mailLink(caller, client);
    }

    @PostMapping("/verify_email")
    ResponseEntity<byte[]> mailLink(Caller caller, Client client) {
        endpoints.emailVerification().mailLink(caller, client);
        return Reply.noContent();
    }

    @PostMapping("/verify_email_confirm")
    ResponseEntity<byte[]> confirm(ConfirmRequest body, Client client) {
        return outcome(endpoints.emailVerification().confirm(body.identity(), body.token(), body.secret(), client));
    }

    private static ResponseEntity<byte[]> outcome(EmailVerification.Outcome outcome) {
        return switch (outcome) {
            case VERIFIED -> Reply.noContent();
            case INVALID_TOKEN -> Problem.of(ProblemCode.INVALID_TOKEN).answer();
            case PASSWORD_REQUIRED ->
                refused(ProblemCode.PASSWORD_REQUIRED)
                        .next("verify_email_confirm", "POST", "/users/verify_email_confirm")
                        .answer();
            case INVALID_CREDENTIALS -> refused(ProblemCode.INVALID_CREDENTIALS).answer();
            case EMAIL_TAKEN -> Problem.of(ProblemCode.EMAIL_TAKEN).answer();
        };
    }

    private static Problem refused(ProblemCode code) {
        return Problem.of(code).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    @Body
    record RegisterRequest(String email, String username, Secret password, Secret confirmPassword) {}

    @Body
    record ConfirmRequest(String identity, Secret token, Optional<String> password) {
        Optional<Secret> secret() {
            return password.map(Secret::new);
        }

        @Override
        public String toString() {
            return "ConfirmRequest[" + identity + "]";
        }
    }
}
