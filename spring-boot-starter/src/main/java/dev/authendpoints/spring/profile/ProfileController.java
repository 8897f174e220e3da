package dev.authendpoints.spring.profile;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.Profile;
import dev.authendpoints.account.Language;
import dev.authendpoints.audit.AuditPosition;
import dev.authendpoints.client.Client;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.profile.ProfileOutcome;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Purpose;
import dev.authendpoints.spring.web.Body;
import dev.authendpoints.spring.web.FreshLogin;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Refused;
import dev.authendpoints.spring.web.Reply;
import dev.authendpoints.spring.words.Languages;
import dev.authendpoints.stepup.StepUps;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the owner of an account changes, reads and removes. */
@RestController
@RequestMapping("${authendpoints.base-path:}/users")
public final class ProfileController {
    private static final FieldError FOREIGN =
            new FieldError("username", "foreign_address", "may be an e-mail address only when it is the account's own");

    private final Profile profile;
    private final StepUps stepUps;
    private final Languages languages;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     * @param languages which languages accounts can have
     */
    public ProfileController(AuthEndpoints endpoints, Languages languages) {
        this.profile = endpoints.profile();
        this.stepUps = endpoints.stepUps();
        this.languages = languages;
    }

    @PostMapping("/set_username")
    ResponseEntity<byte[]> setUsername(UsernameRequest body, Caller caller, Client client) {
        return reply(
                profile.usernameChange().change(caller, body.username(), client),
                FieldError.USERNAME,
                Purpose.USERNAME,
                caller,
                client);
    }

    @PostMapping("/set_email")
    ResponseEntity<byte[]> setEmail(EmailRequest body, Caller caller, Client client) {
        return reply(
                profile.emailChanging().begin(caller, body.email(), client),
                FieldError.EMAIL,
                Purpose.EMAIL,
                caller,
                client);
    }

    @PostMapping("/set_language")
    ResponseEntity<byte[]> setLanguage(LanguageRequest body, Caller caller, Client client) {
        Language language = languages.choice(body.language()).orElseThrow(this::noLanguage);
        profile.languageChange().change(caller, language, client);
        return Reply.noContent();
    }

    @DeleteMapping("/delete")
    ResponseEntity<byte[]> delete(Caller caller, Client client) {
        return reply(
                profile.accountDeletion().delete(caller, client),
                FieldError.USERNAME,
                Purpose.DELETION,
                caller,
                client);
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(Caller caller, Client client) {
        return profile.accountExport()
                .read(caller)
                .map(ExportReply::of)
                .orElseGet(() -> FreshLogin.required(Purpose.EXPORT, stepUps.ways(caller, client))
                        .answer());
    }

    @GetMapping("/security_events")
    ResponseEntity<byte[]> events(Caller caller, @RequestParam("cursor") Optional<String> cursor) {
        Optional<AuditPosition> before = cursor.map(text -> Cursor.read(text).orElseThrow(ProfileController::noCursor));
        return EventsReply.write(new Reply(), profile.securityEvents().page(caller, before))
                .ok();
    }

    private ResponseEntity<byte[]> reply(
            ProfileOutcome outcome, FieldError invalid, Purpose purpose, Caller caller, Client client) {
        return switch (outcome) {
            case DONE -> Reply.noContent();
            case INVALID -> Problem.invalid(List.of(invalid)).answer();
            case FOREIGN_ADDRESS -> Problem.invalid(List.of(FOREIGN)).answer();
            case UNCHANGED ->
                Problem.invalid(List.of(new FieldError("email", "unchanged", "is the account's address already")))
                        .answer();
            case TAKEN -> Problem.of(ProblemCode.USERNAME_TAKEN).answer();
            case STEP_UP_REQUIRED ->
                FreshLogin.required(purpose, stepUps.ways(caller, client)).answer();
        };
    }

    private Refused noLanguage() {
        String all = languages.supported().stream().map(Language::tag).collect(Collectors.joining(", "));
        return new Refused(Problem.invalid(
                List.of(new FieldError("language", "unsupported", "must be one of {0}", List.of(all)))));
    }

    private static Refused noCursor() {
        return new Refused(Problem.invalid(
                List.of(new FieldError("cursor", "invalid", "must be the nextCursor of an earlier answer"))));
    }

    @Body
    record UsernameRequest(String username) {}

    @Body
    record LanguageRequest(String language) {}

    @Body
    record EmailRequest(String email) {}
}
