package dev.authendpoints.spring.admin;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.client.Client;
import dev.authendpoints.helpdesk.Helpdesk;
import dev.authendpoints.helpdesk.PassId;
import dev.authendpoints.helpdesk.Reason;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.session.Caller;
import dev.authendpoints.spring.web.Body;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.Refused;
import dev.authendpoints.spring.web.Reply;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Passes, as the helpdesk handles them. */
@RestController
@RequestMapping("${authendpoints.base-path:}/admin")
public final class PassController {
    private final Helpdesk helpdesk;
    private final AdminReply reply;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     */
    public PassController(AuthEndpoints endpoints) {
        this.helpdesk = endpoints.administration().helpdesk();
        this.reply = new AdminReply(endpoints);
    }

    @PostMapping("/users/{id}/pass")
    ResponseEntity<byte[]> issue(@PathVariable("id") String id, PassRequest body, Caller caller, Client client) {
        return helpdesk.issue(caller, PathId.of(id), body.read(), client)
                .fold(PassReply::issued, reason -> reply.refused(reason, caller, client));
    }

    @GetMapping("/passes")
    ResponseEntity<byte[]> open(Caller caller, Client client) {
        return helpdesk.open(caller).fold(PassReply::open, reason -> reply.refused(reason, caller, client));
    }

    @PostMapping("/passes/{id}/approve")
    ResponseEntity<byte[]> approve(@PathVariable("id") String id, Caller caller, Client client) {
        return helpdesk.approve(caller, pass(id), client)
                .fold(PassReply::of, reason -> reply.refused(reason, caller, client));
    }

    @DeleteMapping("/passes/{id}")
    ResponseEntity<byte[]> withdraw(@PathVariable("id") String id, Caller caller, Client client) {
        return helpdesk.withdraw(caller, pass(id), client)
                .fold(done -> Reply.noContent(), reason -> reply.refused(reason, caller, client));
    }

    /** The same characters as an account's, so that no database chokes on others. */
    private static PassId pass(String id) {
        return new PassId(PathId.of(id).value());
    }

    @Body
    record PassRequest(String reason) {
        Reason read() {
            return Reason.parse(reason)
                    .orElseThrow(() -> new Refused(Problem.invalid(
                            List.of(new FieldError("reason", "invalid", "must be one line of 3 to 200 characters")))));
        }
    }
}
