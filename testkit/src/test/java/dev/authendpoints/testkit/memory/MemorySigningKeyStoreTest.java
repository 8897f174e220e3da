package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.SigningKeyStoreContract;

class MemorySigningKeyStoreTest extends SigningKeyStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
