package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.DeviceStoreContract;

class MemoryDeviceStoreTest extends DeviceStoreContract {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
