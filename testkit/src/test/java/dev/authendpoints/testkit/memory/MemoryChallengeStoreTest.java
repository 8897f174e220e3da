package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.ChallengeStoreContract;

class MemoryChallengeStoreTest extends ChallengeStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
