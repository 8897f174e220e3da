package dev.authendpoints.spring.factor;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.EnableRefusal;
import dev.authendpoints.factor.Label;
import dev.authendpoints.factor.OwnFactors;
import dev.authendpoints.factor.RecoveryDrill;
import dev.authendpoints.factor.TwoStepSettings;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.spring.web.Body;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.Refused;
import dev.authendpoints.spring.web.Reply;
import dev.authendpoints.stepup.StepUps;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Renaming, preferring and removing single factors, and making new recovery codes. */
@RestController
@RequestMapping("${authendpoints.base-path:}/users/2fa")
public final class OwnFactorController {
    private final OwnFactors factors;
    private final TwoStepSettings settings;
    private final RecoveryDrill drill;
    private final StepUps stepUps;
    private final RecoverySheet sheet;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     * @param sheet writes recovery codes for a printer
     */
    public OwnFactorController(AuthEndpoints endpoints, RecoverySheet sheet) {
        this.factors = endpoints.ownFactors();
        this.settings = endpoints.twoStepSettings();
        this.drill = endpoints.recoveryDrill();
        this.stepUps = endpoints.stepUps();
        this.sheet = sheet;
    }

    @PatchMapping("/factors/{id}")
    ResponseEntity<byte[]> edit(@PathVariable("id") String id, EditRequest body, Caller caller, Client client) {
        return done(factors.edit(caller, id, body.edit(), client), caller, client);
    }

    @DeleteMapping("/factors/{id}")
    ResponseEntity<byte[]> remove(@PathVariable("id") String id, Caller caller, Client client) {
        return done(factors.remove(caller, id, client), caller, client);
    }

    @PostMapping("/recovery_codes")
    ResponseEntity<byte[]> renewRecoveryCodes(Caller caller, Client client, HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT);
        return settings.renewRecoveryCodes(caller, client)
                .fold(
                        codes -> sheet.answer(wanted, caller.account(), codes),
                        EnableReply.refused(stepUps, caller, client));
    }

    @PostMapping("/recovery_codes/drill")
    ResponseEntity<byte[]> drill(DrillRequest body, Caller caller, Client client) {
        return done(drill.show(caller, new Answer(body.code()), client), caller, client);
    }

    private ResponseEntity<byte[]> done(Optional<EnableRefusal> refusal, Caller caller, Client client) {
        return refusal.map(EnableReply.refused(stepUps, caller, client)).orElseGet(Reply::noContent);
    }

    @Body
    record EditRequest(Optional<String> label, Optional<Boolean> preferred) {
        OwnFactors.Edit edit() {
            if (label.isEmpty() && preferred.isEmpty()) {
                throw invalid("required", "is required where preferred is not given");
            }
            return new OwnFactors.Edit(label.map(EditRequest::label), preferred);
        }

        private static Label label(String text) {
            return Label.parse(text)
                    .orElseThrow(() -> invalid("invalid", "must have 1 to 64 visible characters on one line"));
        }

        private static Refused invalid(String code, String message) {
            return new Refused(Problem.invalid(List.of(new FieldError("label", code, message))));
        }
    }

    @Body
    record DrillRequest(Secret code) {}
}
