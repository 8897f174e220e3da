package dev.authendpoints.spring.passkey;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.EnableRefusal;
import dev.authendpoints.factor.EnableStep;
import dev.authendpoints.factor.Enabling;
import dev.authendpoints.factor.EnrolledFactor;
import dev.authendpoints.factor.Label;
import dev.authendpoints.factor.OwnFactors;
import dev.authendpoints.factor.Particulars;
import dev.authendpoints.factor.passkey.PasskeyFactor;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.spring.factor.EnableReply;
import dev.authendpoints.spring.factor.LabelText;
import dev.authendpoints.spring.web.Body;
import dev.authendpoints.spring.web.ObjectText;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Refused;
import dev.authendpoints.spring.web.Reply;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's passkeys. Where there are none by configuration, there is nothing here. */
@RestController
@RequestMapping("${authendpoints.base-path:}/users/passkeys")
public final class PasskeyController {
    private final AuthEndpoints endpoints;
    private final Optional<PasskeyFactor> passkeys;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     * @param passkeys the kind of factor, where it is enabled
     */
    public PasskeyController(AuthEndpoints endpoints, ObjectProvider<PasskeyFactor> passkeys) {
        this.endpoints = endpoints;
        this.passkeys = Optional.ofNullable(passkeys.getIfAvailable());
    }

    @PostMapping("/options")
    ResponseEntity<byte[]> begin(OptionsRequest body, Caller caller, Client client) {
        return endpoints
                .enabling()
                .begin(caller, kind(), new Enabling.Wish(body.read(), Particulars.NONE), client)
                .fold(
                        PasskeyController::discoverable,
                        EnableReply.refused(endpoints.stepUps(), caller, client),
                        EnableReply::invalid);
    }

    @PostMapping
    ResponseEntity<byte[]> confirm(CredentialRequest body, Caller caller, Client client) {
        String email = caller.account().email().text();
        return endpoints
                .enabling()
                .confirm(caller, email, kind(), ObjectText.answer(body.token(), body.credential()), client)
                .fold(
                        codes -> EnableReply.codes(new Reply().with("provider", PasskeyFactor.TYPE.name()), codes),
                        EnableReply.refused(endpoints.stepUps(), caller, client));
    }

    @GetMapping
    ResponseEntity<byte[]> list(Caller caller) {
        return PasskeyReply.list(
                kind(), endpoints.twoStepSettings().overview(caller).factors(), caller);
    }

    @PatchMapping("/{id}")
    ResponseEntity<byte[]> edit(@PathVariable("id") String id, EditRequest body, Caller caller, Client client) {
        return isPasskey(id, caller)
                ? done(endpoints.ownFactors().edit(caller, id, body.edit(), client), caller, client)
                : Problem.of(ProblemCode.NOT_FOUND).answer();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> remove(@PathVariable("id") String id, Caller caller, Client client) {
        return isPasskey(id, caller)
                ? done(endpoints.ownFactors().remove(caller, id, client), caller, client)
                : Problem.of(ProblemCode.NOT_FOUND).answer();
    }

    private PasskeyFactor kind() {
        return passkeys.orElseThrow(() -> new Refused(Problem.of(ProblemCode.NOT_FOUND)));
    }

    private boolean isPasskey(String id, Caller caller) {
        List<EnrolledFactor> factors =
                endpoints.twoStepSettings().overview(caller).factors();
        return factors.stream()
                .anyMatch(factor -> factor.id().equals(id) && factor.type().equals(kind().type()));
    }

    private static ResponseEntity<byte[]> discoverable(EnableStep.Offered offered) {
        return EnableReply.offered(new EnableStep.Offered(
                offered.type(), offered.expiresIn(), PasskeyFactor.discoverable(offered.offer())));
    }

    private ResponseEntity<byte[]> done(Optional<EnableRefusal> refusal, Caller caller, Client client) {
        return refusal.map(EnableReply.refused(endpoints.stepUps(), caller, client))
                .orElseGet(Reply::noContent);
    }

    @Body
    record OptionsRequest(Optional<String> label) {
        Optional<Label> read() {
            return label.map(LabelText::read);
        }
    }

    @Body
    record CredentialRequest(Optional<Secret> token, Optional<ObjectText> credential) {}

    @Body
    record EditRequest(Optional<String> label, Optional<Boolean> preferred) {
        OwnFactors.Edit edit() {
            return new OwnFactors.Edit(label.map(LabelText::read), preferred);
        }
    }
}
