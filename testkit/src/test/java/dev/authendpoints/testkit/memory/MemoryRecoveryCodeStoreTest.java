package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.RecoveryCodeStoreContract;

class MemoryRecoveryCodeStoreTest extends RecoveryCodeStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
