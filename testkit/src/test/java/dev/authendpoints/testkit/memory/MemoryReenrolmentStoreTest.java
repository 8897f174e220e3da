package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.ReenrolmentStoreContract;

class MemoryReenrolmentStoreTest extends ReenrolmentStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
