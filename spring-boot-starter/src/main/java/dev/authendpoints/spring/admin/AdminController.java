package dev.authendpoints.spring.admin;

import dev.authendpoints.Administration;
import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.admin.AccountWish;
import dev.authendpoints.client.Client;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.policy.Roles;
import dev.authendpoints.session.Caller;
import dev.authendpoints.spring.web.Body;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.Refused;
import dev.authendpoints.spring.web.Reply;
import dev.authendpoints.spring.web.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of others. */
@RestController
@RequestMapping("${authendpoints.base-path:}/admin/users")
public final class AdminController {
    private final Administration administration;
    private final AdminReply reply;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     */
    public AdminController(AuthEndpoints endpoints) {
        this.administration = endpoints.administration();
        this.reply = new AdminReply(endpoints);
    }

    @GetMapping
    ResponseEntity<byte[]> search(
            Caller caller,
            Client client,
            @RequestParam("query") Optional<String> query,
            @RequestParam("cursor") Optional<String> cursor) {
        Optional<AccountId> after = cursor.map(text ->
                PathId.read(text).orElseThrow(() -> invalid("cursor", "must be the nextCursor of an earlier answer")));
        return administration
                .accountDesk()
                .search(caller, query.orElse(""), after)
                .fold(AdminReply::page, reason -> reply.refused(reason, caller, client));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> show(@PathVariable("id") String id, Caller caller, Client client) {
        return administration
                .accountDesk()
                .show(caller, PathId.of(id))
                .fold(AdminReply::view, reason -> reply.refused(reason, caller, client));
    }

    @PatchMapping("/{id}")
    ResponseEntity<byte[]> change(@PathVariable("id") String id, ChangeRequest body, Caller caller, Client client) {
        return administration
                .accountAdministration()
                .change(caller, PathId.of(id), body.read(), client)
                .fold(AdminReply::view, reason -> reply.refused(reason, caller, client));
    }

    @DeleteMapping("/{id}/sessions")
    ResponseEntity<byte[]> endSessions(@PathVariable("id") String id, Caller caller, Client client) {
        return administration
                .accountAdministration()
                .endSessions(caller, PathId.of(id), client)
                .fold(ended -> Reply.noContent(), reason -> reply.refused(reason, caller, client));
    }

    private static Refused invalid(String field, String pattern, String... values) {
        return new Refused(Problem.invalid(List.of(new FieldError(field, "invalid", pattern, List.of(values)))));
    }

    @Body
    record ChangeRequest(Optional<Boolean> disabled, Optional<Texts> roles) {
        AccountWish read() {
            if (disabled.isEmpty() && roles.isEmpty()) {
                throw invalid("disabled", "or roles is required");
            }
            return new AccountWish(disabled, roles.map(ChangeRequest::names));
        }

        private static Set<String> names(Texts roles) {
            Set<String> names = new HashSet<>(roles.items());
            if (names.size() > Roles.MOST || !names.stream().allMatch(Roles::isName)) {
                throw invalid(
                        "roles",
                        "must be at most {0} names of 1 to 64 ASCII letters, digits and _ . : -",
                        String.valueOf(Roles.MOST));
            }
            return names;
        }
    }
}
