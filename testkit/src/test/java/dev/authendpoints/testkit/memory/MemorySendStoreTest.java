package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.SendStoreContract;

class MemorySendStoreTest extends SendStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
