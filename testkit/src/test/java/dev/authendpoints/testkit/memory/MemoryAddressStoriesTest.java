package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.World;
import dev.authendpoints.testkit.story.AddressStories;

class MemoryAddressStoriesTest extends AddressStories {
    @Override
    protected World world() {
        return CoreWorld.on(MemoryDatabase.backend());
    }
}
