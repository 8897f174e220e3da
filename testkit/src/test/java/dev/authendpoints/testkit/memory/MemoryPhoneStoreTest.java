package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.PhoneStoreContract;

class MemoryPhoneStoreTest extends PhoneStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
