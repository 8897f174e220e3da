package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.EmailCodeStoreContract;

class MemoryEmailCodeStoreTest extends EmailCodeStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
