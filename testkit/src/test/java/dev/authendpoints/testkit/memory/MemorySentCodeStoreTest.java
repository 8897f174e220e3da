package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.SentCodeStoreContract;

class MemorySentCodeStoreTest extends SentCodeStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
