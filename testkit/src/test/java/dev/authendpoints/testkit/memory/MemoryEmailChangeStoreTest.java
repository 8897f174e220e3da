package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.EmailChangeStoreContract;

class MemoryEmailChangeStoreTest extends EmailChangeStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
