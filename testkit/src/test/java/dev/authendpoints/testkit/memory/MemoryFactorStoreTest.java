package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.FactorStoreContract;

class MemoryFactorStoreTest extends FactorStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
