package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.StepUpStoreContract;

class MemoryStepUpStoreTest extends StepUpStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
