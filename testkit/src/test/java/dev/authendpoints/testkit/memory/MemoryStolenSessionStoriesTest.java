package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.World;
import dev.authendpoints.testkit.story.StolenSessionStories;

class MemoryStolenSessionStoriesTest extends StolenSessionStories {
    @Override
    protected World world() {
        return CoreWorld.on(MemoryDatabase.backend());
    }
}
