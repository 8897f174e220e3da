package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.RecoveryStoreContract;

class MemoryRecoveryStoreTest extends RecoveryStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
