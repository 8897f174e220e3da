package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.PassStoreContract;

class MemoryPassStoreTest extends PassStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
