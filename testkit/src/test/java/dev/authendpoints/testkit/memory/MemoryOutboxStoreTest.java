package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.OutboxStoreContract;

class MemoryOutboxStoreTest extends OutboxStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
