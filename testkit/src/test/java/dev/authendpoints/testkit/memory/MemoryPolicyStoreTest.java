package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.PolicyStoreContract;

class MemoryPolicyStoreTest extends PolicyStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
