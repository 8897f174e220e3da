package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.RefreshTokenStoreContract;

class MemoryRefreshTokenStoreTest extends RefreshTokenStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
