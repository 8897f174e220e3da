package dev.authendpoints.spring.admin;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.policy.Duty;
import dev.authendpoints.report.PolicyCase;
import dev.authendpoints.report.PolicyDesk;
import dev.authendpoints.session.Caller;
import dev.authendpoints.spring.report.WaysInReply;
import dev.authendpoints.spring.web.Reply;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the settings leave open, and whom they stop. */
@RestController
@RequestMapping("${authendpoints.base-path:}/admin/security_policy")
public final class PolicyController {
    private final PolicyDesk desk;
    private final AdminReply reply;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     */
    public PolicyController(AuthEndpoints endpoints) {
        this.desk = endpoints.administration().policyDesk();
        this.reply = new AdminReply(endpoints);
    }

    @GetMapping("/ways_in")
    ResponseEntity<byte[]> waysIn(Caller caller, Client client) {
        return desk.waysIn(caller)
                .fold(
                        cases -> new Reply()
                                .with(
                                        "accounts",
                                        cases.stream()
                                                .map(PolicyController::member)
                                                .toList())
                                .ok(),
                        reason -> reply.refused(reason, caller, client));
    }

    @GetMapping("/without_factor")
    ResponseEntity<byte[]> withoutFactor(Caller caller, Client client) {
        return desk.withoutFactor(caller)
                .fold(
                        missing -> new Reply()
                                .with(
                                        "accounts",
                                        missing.stream()
                                                .map(PolicyController::member)
                                                .toList())
                                .ok(),
                        reason -> reply.refused(reason, caller, client));
    }

    private static Map<String, @Nullable Object> member(PolicyCase account) {
        Map<String, @Nullable Object> member = new LinkedHashMap<>();
        member.put("role", account.role());
        member.put("provider", account.factor().map(FactorType::name).orElse(null));
        member.put("ways", WaysInReply.members(account.ways()));
        return member;
    }

    private static Map<String, @Nullable Object> member(PolicyDesk.Missing missing) {
        Duty duty = missing.duty();
        Map<String, @Nullable Object> member = new LinkedHashMap<>();
        member.put("id", missing.account().id().value());
        member.put("username", missing.account().username().text());
        member.put("reason", duty.reason());
        member.put("seenAt", duty.seenAt().toString());
        member.put("dueAt", duty.dueAt().map(Instant::toString).orElse(null));
        return member;
    }
}
