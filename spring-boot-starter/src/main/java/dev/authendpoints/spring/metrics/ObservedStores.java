package dev.authendpoints.spring.metrics;

import dev.authendpoints.Stores;

/** Counts what is written, once it is committed. */
public final class ObservedStores {
    private ObservedStores() {}

    /**
     * Counts beside the stores.
     *
     * @param stores where things are kept
     * @param meters where is counted
     * @return stores that do the same
     */
    public static Stores of(Stores stores, Meters meters) {
        return new Stores(
                stores.accounts(),
                stores.administrators(),
                new ObservedAuditStore(stores.audit(), meters),
                stores.challenges(),
                stores.devices(),
                stores.emailChanges(),
                stores.enrolments(),
                stores.factors(),
                stores.formers(),
                stores.keys(),
                stores.links(),
                new ObservedOutboxStore(stores.outbox(), meters),
                stores.passes(),
                stores.policy(),
                stores.recoveries(),
                stores.reenrolments(),
                stores.refreshTokens(),
                stores.sends(),
                stores.separation(),
                stores.sessions(),
                stores.signingKeys(),
                stores.stepUps(),
                new ObservedTryStore(stores.tries(), meters));
    }
}
