package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.OwnedAddressContract;

class MemoryOwnedAddressTest extends OwnedAddressContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
