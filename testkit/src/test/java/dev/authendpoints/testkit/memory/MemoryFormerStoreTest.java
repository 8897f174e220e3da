package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.FormerStoreContract;

class MemoryFormerStoreTest extends FormerStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
