package dev.authendpoints.profile;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditEntry;
import dev.authendpoints.audit.AuditPosition;
import dev.authendpoints.audit.AuditStore;
import dev.authendpoints.session.Caller;
import java.util.List;
import java.util.Optional;

/** Shows owners what happened to their account. */
public final class SecurityEvents {
    private static final int PAGE = 50;

    private final AuditStore store;

    /**
     * Creates it.
     *
     * @param store where events are kept
     */
    public SecurityEvents(AuditStore store) {
        this.store = store;
    }

    /**
     * Reads a page of the caller's own events.
     *
     * @param caller who asks
     * @param before where the page before it ended; nothing for the first
     * @return up to 50 events, the newest first
     */
    public Page page(Caller caller, Optional<AuditPosition> before) {
        return page(caller.account().id(), before.orElse(AuditPosition.NEWEST), PAGE);
    }

    Page page(AccountId account, AuditPosition before, int size) {
        List<AuditEntry> entries = store.page(account, before, size + 1);
        List<AuditEntry> shown = entries.subList(0, Math.min(size, entries.size()));
        return new Page(
                shown, entries.size() > size ? Optional.of(shown.get(size - 1).position()) : Optional.empty());
    }

    /**
     * Some events.
     *
     * @param entries the newest first
     * @param next where the next page begins, if there is one
     */
    public record Page(List<AuditEntry> entries, Optional<AuditPosition> next) {
        /** Takes a copy. */
        public Page {
            entries = List.copyOf(entries);
        }
    }
}
