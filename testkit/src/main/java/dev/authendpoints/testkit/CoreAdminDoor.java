package dev.authendpoints.testkit;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.admin.AccountDesk;
import dev.authendpoints.admin.AccountView;
import dev.authendpoints.admin.AccountWish;
import dev.authendpoints.admin.AdminOutcome;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.helpdesk.Helpdesk;
import dev.authendpoints.helpdesk.Pass;
import dev.authendpoints.helpdesk.PassId;
import dev.authendpoints.helpdesk.Reason;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The administrators' door straight into the core. */
final class CoreAdminDoor implements AdminDoor {
    private final AuthEndpoints auth;
    private final Client client;
    private final Function<Function<Caller, Reply>, Reply> asCaller;

    CoreAdminDoor(AuthEndpoints auth, Client client, Function<Function<Caller, Reply>, Reply> asCaller) {
        this.auth = auth;
        this.client = client;
        this.asCaller = asCaller;
    }

    @Override
    public Reply bootstrap(String token) {
        return asCaller.apply(caller ->
                reply(auth.administration().bootstrap().claim(caller, new Secret(token), client), done -> Map.of()));
    }

    @Override
    public Reply users(String query, String cursor) {
        Optional<AccountId> after = cursor.isEmpty() ? Optional.empty() : Optional.of(new AccountId(cursor));
        return asCaller.apply(
                caller -> reply(auth.administration().accountDesk().search(caller, query, after), CoreAdminDoor::page));
    }

    @Override
    public Reply user(String id) {
        return asCaller.apply(caller ->
                reply(auth.administration().accountDesk().show(caller, new AccountId(id)), CoreAdminDoor::view));
    }

    @Override
    public Reply change(String id, Map<String, Object> wish) {
        AccountWish read = new AccountWish(
                Optional.ofNullable((Boolean) wish.get("disabled")),
                Optional.ofNullable((Collection<?>) wish.get("roles")).map(CoreAdminDoor::names));
        return asCaller.apply(caller -> reply(
                auth.administration().accountAdministration().change(caller, new AccountId(id), read, client),
                CoreAdminDoor::view));
    }

    @Override
    public Reply waysIn() {
        return asCaller.apply(caller -> reply(
                auth.administration().policyDesk().waysIn(caller),
                cases -> Map.of(
                        "accounts",
                        cases.stream()
                                .map(each -> each.role() + "|"
                                        + each.factor().map(FactorType::name).orElse("") + "|"
                                        + Replies.needs(each.ways().list().get(0)))
                                .toList())));
    }

    @Override
    public Reply withoutFactor() {
        return asCaller.apply(caller -> reply(
                auth.administration().policyDesk().withoutFactor(caller),
                missing -> Map.of(
                        "accounts",
                        missing.stream()
                                .map(each -> each.account().username().text() + "|"
                                        + each.duty().reason())
                                .toList())));
    }

    @Override
    public Reply endSessions(String id) {
        return asCaller.apply(caller -> reply(
                auth.administration().accountAdministration().endSessions(caller, new AccountId(id), client),
                ended -> Map.of()));
    }

    @Override
    public Reply issuePass(String id, String reason) {
        Optional<Reason> read = Reason.parse(reason);
        return read.isEmpty()
                ? Reply.of(Replies.VALIDATION_FAILED)
                : asCaller.apply(caller ->
                        reply(helpdesk().issue(caller, new AccountId(id), read.get(), client), CoreAdminDoor::issued));
    }

    @Override
    public Reply passes() {
        return asCaller.apply(caller -> reply(
                helpdesk().open(caller),
                passes -> Map.of(
                        "ids", passes.stream().map(pass -> pass.id().value()).toList())));
    }

    @Override
    public Reply approvePass(String id) {
        return asCaller.apply(caller -> reply(helpdesk().approve(caller, new PassId(id), client), CoreAdminDoor::pass));
    }

    @Override
    public Reply withdrawPass(String id) {
        return asCaller.apply(caller -> reply(helpdesk().withdraw(caller, new PassId(id), client), done -> Map.of()));
    }

    private Helpdesk helpdesk() {
        return auth.administration().helpdesk();
    }

    private static Map<String, Object> issued(Helpdesk.Issued issued) {
        Map<String, Object> fields = new HashMap<>(pass(issued.pass()));
        fields.put("pass", issued.text().reveal());
        return fields;
    }

    private static Map<String, Object> pass(Pass pass) {
        return Map.of(
                "id", pass.id().value(),
                "state", pass.works() ? "issued" : "pending",
                "reason", pass.reason().text());
    }

    private static Set<String> names(Collection<?> roles) {
        return roles.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    private static Map<String, Object> page(AccountDesk.Page page) {
        List<Account> accounts = page.accounts();
        Map<String, Object> fields = new HashMap<>();
        fields.put("ids", accounts.stream().map(account -> account.id().value()).toList());
        fields.put(
                "usernames",
                accounts.stream().map(account -> account.username().text()).toList());
        page.next().ifPresent(next -> fields.put("nextCursor", next.value()));
        return fields;
    }

    private static Map<String, Object> view(AccountView view) {
        Account account = view.account();
        return Map.of(
                "frozen", account.frozen(),
                "username", account.username().text(),
                "email", account.email().text(),
                "emailVerified", account.emailVerified(),
                "disabled", account.disabled(),
                "roles", view.roles().stream().sorted().toList(),
                "providers",
                        view.factors().stream()
                                .map(factor -> factor.type().name())
                                .toList(),
                "recoveryCodesLeft", view.recoveryCodesLeft(),
                "openSessions", view.sessions());
    }

    private static <T> Reply reply(AdminOutcome<T> outcome, Function<T, Map<String, Object>> fields) {
        return outcome.fold(
                done -> new Reply(Reply.OK, fields.apply(done)),
                reason -> Reply.of(reason.name().toLowerCase(Locale.ROOT)));
    }
}
