package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.AdminStoreContract;

class MemoryAdminStoreTest extends AdminStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
