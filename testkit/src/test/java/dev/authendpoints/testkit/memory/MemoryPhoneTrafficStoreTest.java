package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.PhoneTrafficStoreContract;

class MemoryPhoneTrafficStoreTest extends PhoneTrafficStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
