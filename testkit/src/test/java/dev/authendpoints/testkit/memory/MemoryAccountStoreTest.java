package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.AccountStoreContract;

class MemoryAccountStoreTest extends AccountStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
