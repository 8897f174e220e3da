package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.EnrolmentStoreContract;

class MemoryEnrolmentStoreTest extends EnrolmentStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
