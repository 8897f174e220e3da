package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.SessionStoreContract;

class MemorySessionStoreTest extends SessionStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
