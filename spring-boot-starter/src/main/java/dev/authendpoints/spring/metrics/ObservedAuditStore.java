package dev.authendpoints.spring.metrics;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditEntry;
import dev.authendpoints.audit.AuditEvent;
import dev.authendpoints.audit.AuditPosition;
import dev.authendpoints.audit.AuditStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Counts logins as the trail of events tells of them. */
final class ObservedAuditStore implements AuditStore {
    private static final String BY_PASSWORD = "password";

    private final AuditStore store;
    private final Meters meters;

    ObservedAuditStore(AuditStore store, Meters meters) {
        this.store = store;
        this.meters = meters;
    }

    @Override
    public void add(AuditEvent event) {
        store.add(event);
        Committed.then(() -> count(event));
    }

    private void count(AuditEvent event) {
        switch (event.type()) {
            case LOGIN_OPENED -> login("opened");
            case LOGIN_REFUSED -> refused(event.detail());
            case SIGNED_IN -> signedIn(event.detail());
            case SECOND_STEP_REFUSED ->
                meters.count("authendpoints.second.steps.refused", "reason", word(event.detail()));
            case TWO_STEP_WOULD_STOP -> meters.count("authendpoints.two.step.policy", "outcome", "would_stop");
            case TWO_STEP_STOPPED -> meters.count("authendpoints.two.step.policy", "outcome", "stopped");
            case REFRESH_TOKEN_REUSED -> meters.count("authendpoints.refreshes.reused");
            default -> {
                // the trail tells of it
            }
        }
    }

    private void signedIn(String how) {
        login("signed_in");
        if (!how.equals(BY_PASSWORD)) {
            meters.count("authendpoints.second.steps", "provider", word(how), "outcome", "signed_in");
        }
    }

    private void refused(String reason) {
        login(word(reason));
        if (reason.equals("PROVIDER_STOPPED")) {
            meters.count("authendpoints.limits", "limit", "factor_stopped");
        }
    }

    private void login(String outcome) {
        meters.count("authendpoints.logins", "outcome", outcome);
    }

    private static String word(String detail) {
        return detail.toLowerCase(Locale.ROOT);
    }

    @Override
    public List<AuditEvent> newest(AccountId account, int limit) {
        return store.newest(account, limit);
    }

    @Override
    public List<AuditEntry> page(AccountId account, AuditPosition before, int limit) {
        return store.page(account, before, limit);
    }

    @Override
    public int pruneNameless(Instant before, int limit) {
        return store.pruneNameless(before, limit);
    }

    @Override
    public int prune(Instant before, int limit) {
        return store.prune(before, limit);
    }
}
