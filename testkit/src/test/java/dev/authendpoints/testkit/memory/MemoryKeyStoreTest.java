package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.KeyStoreContract;

class MemoryKeyStoreTest extends KeyStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
