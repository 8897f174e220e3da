package dev.authendpoints.spring.admin;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.account.Account;
import dev.authendpoints.admin.AccountDesk;
import dev.authendpoints.admin.AccountView;
import dev.authendpoints.admin.AdminRefusal;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.EnrolledFactor;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Freshness;
import dev.authendpoints.session.Purpose;
import dev.authendpoints.spring.web.FreshLogin;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Reply;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Writes what administrators are answered, member by member: what is not named here does not leave. */
final class AdminReply {
    private final AuthEndpoints endpoints;

    AdminReply(AuthEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    static ResponseEntity<byte[]> page(AccountDesk.Page page) {
        return new Reply()
                .with("users", page.accounts().stream().map(AdminReply::account).toList())
                .with("nextCursor", page.next().map(next -> next.value()))
                .ok();
    }

    static ResponseEntity<byte[]> view(AccountView view) {
        return new Reply()
                .withAll(account(view.account()))
                .with("roles", new TreeSet<>(view.roles()))
                .with("factors", view.factors().stream().map(AdminReply::factor).toList())
                .with("recoveryCodesLeft", view.recoveryCodesLeft())
                .with("openSessions", view.sessions())
                .ok();
    }

    private static Map<String, Object> account(Account account) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("id", account.id().value());
        member.put("username", account.username().text());
        member.put("email", account.email().text());
        member.put("emailVerified", account.emailVerified());
        member.put("disabled", account.disabled());
        member.put("frozen", account.frozen());
        member.put("createdAt", account.createdAt().toString());
        return member;
    }

    private static Map<String, @Nullable Object> factor(EnrolledFactor factor) {
        Map<String, @Nullable Object> member = new LinkedHashMap<>();
        member.put("provider", factor.type().name());
        member.put("createdAt", factor.createdAt().toString());
        member.put("lastUsedAt", factor.lastUsedAt().map(Instant::toString).orElse(null));
        return member;
    }

    ResponseEntity<byte[]> refused(AdminRefusal reason, Caller caller, Client client) {
        return switch (reason) {
            case FORBIDDEN -> Problem.of(ProblemCode.FORBIDDEN).answer();
            case STEP_UP_REQUIRED -> stepUp(caller, client);
            case NOT_FOUND -> Problem.of(ProblemCode.NOT_FOUND).answer();
            case LAST_ADMINISTRATOR ->
                Problem.of(ProblemCode.LAST_ADMINISTRATOR).answer();
            case INVALID_TOKEN -> Problem.of(ProblemCode.INVALID_TOKEN).answer();
            case PASS_NOT_POSSIBLE -> Problem.of(ProblemCode.PASS_NOT_POSSIBLE).answer();
            case ANOTHER_PERSON_NEEDED ->
                Problem.of(ProblemCode.ANOTHER_PERSON_NEEDED).answer();
        };
    }

    /** Whoever has no factor that is worth enough is told to enable one. */
    private ResponseEntity<byte[]> stepUp(Caller caller, Client client) {
        boolean strong = endpoints.stepUps().ways(caller, client).needed() == Freshness.Needed.STRONG;
        return FreshLogin.required(
                        Optional.of(Freshness.WINDOW), Optional.of("aal2"), Optional.of(Purpose.ADMINISTRATION), strong)
                .answer();
    }
}
