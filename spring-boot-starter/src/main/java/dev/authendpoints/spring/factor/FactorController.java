package dev.authendpoints.spring.factor;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.EnableRefusal;
import dev.authendpoints.factor.Enabling;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Label;
import dev.authendpoints.factor.Particulars;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.spring.web.Body;
import dev.authendpoints.spring.web.IntendedRequest;
import dev.authendpoints.spring.web.ObjectText;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Refused;
import dev.authendpoints.spring.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Enabling, listing and disabling second factors. */
@RestController
@RequestMapping("${authendpoints.base-path:}/users")
public final class FactorController {
    private final AuthEndpoints endpoints;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     */
    public FactorController(AuthEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    @GetMapping("/enable_2fa")
    ResponseEntity<byte[]> enableEmail(
            Caller caller, Client client, HttpServletRequest request, HttpServletResponse response) {
        IntendedRequest.check(request, response);
        return begin(caller, FactorType.EMAIL.name(), Enabling.Wish.PLAIN, client);
    }

    @PostMapping("/enable_2fa")
    ResponseEntity<byte[]> enable(EnableRequest body, Caller caller, Client client) {
        String provider = body.provider().orElse(FactorType.EMAIL.name());
        return begin(caller, provider, body.wish(), client);
    }

    @PostMapping("/enable_2fa_confirm")
    ResponseEntity<byte[]> confirm(ConfirmRequest body, Caller caller, Client client) {
        Factor factor = provider(body.provider());
        Answer answer = ObjectText.answer(body.token(), body.credential());
        return endpoints
                .enabling()
                .confirm(caller, body.email(), factor, answer, client)
                .fold(
                        codes -> EnableReply.codes(
                                new Reply().with("provider", factor.type().name()), codes),
                        EnableReply.refused(endpoints.stepUps(), caller, client));
    }

    @PostMapping("/disable_2fa")
    ResponseEntity<byte[]> disable(Caller caller, Client client) {
        Optional<EnableRefusal> refusal = endpoints.twoStepSettings().disable(caller, client);
        return refusal.map(EnableReply.refused(endpoints.stepUps(), caller, client))
                .orElseGet(Reply::noContent);
    }

    @GetMapping("/2fa")
    ResponseEntity<byte[]> status(Caller caller, Client client) {
        return StatusReply.write(endpoints.twoStepSettings().overview(caller))
                .with("trustedDevices", endpoints.ownDevices().of(caller).size())
                .with("required", endpoints.twoStepSettings().required(caller, client))
                .ok();
    }

    @PostMapping("/unlock_factor")
    ResponseEntity<byte[]> unlock(LinkRequest body, Client client) {
        return endpoints.factorUnlock().unlock(body.identity(), body.token(), client)
                ? Reply.noContent()
                : Problem.of(ProblemCode.INVALID_TOKEN).answer();
    }

    @PostMapping("/not_me")
    ResponseEntity<byte[]> notMe(LinkRequest body, Client client) {
        return endpoints.notMe().freeze(body.identity(), body.token(), client)
                ? Reply.noContent()
                : Problem.of(ProblemCode.INVALID_TOKEN).answer();
    }

    private ResponseEntity<byte[]> begin(Caller caller, String provider, Enabling.Wish wish, Client client) {
        return endpoints
                .enabling()
                .begin(caller, provider(provider), wish, client)
                .fold(
                        EnableReply::offered,
                        EnableReply.refused(endpoints.stepUps(), caller, client),
                        EnableReply::invalid);
    }

    private Factor provider(String name) {
        return Providers.named(endpoints.factors(), name, 400);
    }

    private static Label label(String text) {
        FieldError error = new FieldError("label", "invalid", "must have 1 to 64 visible characters on one line");
        return Label.parse(text).orElseThrow(() -> new Refused(Problem.invalid(List.of(error))));
    }

    @Body
    record LinkRequest(String identity, Secret token) {}

    @Body
    record EnableRequest(Optional<String> provider, Optional<String> label, Particulars particulars) {
        Enabling.Wish wish() {
            return new Enabling.Wish(label.map(FactorController::label), particulars);
        }
    }

    @Body
    record ConfirmRequest(String email, String provider, Optional<Secret> token, Optional<ObjectText> credential) {}
}
