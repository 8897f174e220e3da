package dev.authendpoints.testkit.memory;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.World;
import dev.authendpoints.testkit.story.LostEverythingStories;

class MemoryLostEverythingStoriesTest extends LostEverythingStories {
    private CoreWorld opened = CoreWorld.on(MemoryDatabase.backend());

    @Override
    protected World world() {
        opened = CoreWorld.on(MemoryDatabase.backend());
        return opened;
    }

    @Override
    protected AuthEndpoints auth() {
        return opened.auth();
    }
}
