package dev.authendpoints.spring.report;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.client.Client;
import dev.authendpoints.report.Reports;
import dev.authendpoints.session.Caller;
import dev.authendpoints.spring.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody has to hold to get into the caller's account. */
@RestController
@RequestMapping("${authendpoints.base-path:}/users/2fa")
public final class WaysInController {
    private final Reports reports;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     */
    public WaysInController(AuthEndpoints endpoints) {
        this.reports = endpoints.reports();
    }

    @GetMapping("/ways_in")
    ResponseEntity<byte[]> own(Caller caller, Client client) {
        return new Reply()
                .with("ways", WaysInReply.members(reports.of(caller, client)))
                .ok();
    }
}
