package dev.authendpoints.spring.admin;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.client.Client;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.spring.web.Body;
import dev.authendpoints.spring.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes the first administrator. */
@RestController
@RequestMapping("${authendpoints.base-path:}/admin/bootstrap")
public final class BootstrapController {
    private final AuthEndpoints endpoints;
    private final AdminReply reply;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     */
    public BootstrapController(AuthEndpoints endpoints) {
        this.endpoints = endpoints;
        this.reply = new AdminReply(endpoints);
    }

    @PostMapping
    ResponseEntity<byte[]> claim(BootstrapRequest body, Caller caller, Client client) {
        return endpoints
                .administration()
                .bootstrap()
                .claim(caller, body.token(), client)
                .fold(done -> Reply.noContent(), reason -> reply.refused(reason, caller, client));
    }

    @Body
    record BootstrapRequest(Secret token) {}
}
