package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.TryStoreContract;

class MemoryTryStoreTest extends TryStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
