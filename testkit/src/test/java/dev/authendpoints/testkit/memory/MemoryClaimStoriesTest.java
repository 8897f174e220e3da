package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.World;
import dev.authendpoints.testkit.story.ClaimStories;

class MemoryClaimStoriesTest extends ClaimStories {
    @Override
    protected World world() {
        return CoreWorld.on(MemoryDatabase.backend());
    }
}
