package dev.authendpoints.spring.factor;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.TwoStepSettings;
import dev.authendpoints.session.Caller;
import dev.authendpoints.spring.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Making new recovery codes. */
@RestController
@RequestMapping("${authendpoints.base-path:}/users/2fa")
public final class OwnFactorController {
    private final TwoStepSettings settings;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     */
    public OwnFactorController(AuthEndpoints endpoints) {
        this.settings = endpoints.twoStepSettings();
    }

    @PostMapping("/recovery_codes")
    ResponseEntity<byte[]> renewRecoveryCodes(Caller caller, Client client) {
        return settings.renewRecoveryCodes(caller, client)
                .fold(codes -> EnableReply.codes(new Reply(), codes), EnableReply::refused);
    }
}
