package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.TransactionsContract;

class MemoryTransactionsTest extends TransactionsContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
