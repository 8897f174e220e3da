package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.LinkStoreContract;

class MemoryLinkStoreTest extends LinkStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
