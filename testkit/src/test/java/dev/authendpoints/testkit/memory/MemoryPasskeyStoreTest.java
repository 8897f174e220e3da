package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.PasskeyStoreContract;

class MemoryPasskeyStoreTest extends PasskeyStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
