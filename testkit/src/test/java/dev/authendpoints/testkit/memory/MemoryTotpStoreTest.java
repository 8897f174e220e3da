package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.TotpStoreContract;

class MemoryTotpStoreTest extends TotpStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
