package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.AuditStoreContract;

class MemoryAuditStoreTest extends AuditStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
