package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.SeparationStoreContract;

class MemorySeparationStoreTest extends SeparationStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
