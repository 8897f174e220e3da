package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.World;
import dev.authendpoints.testkit.story.RecoveryRenewalStories;

class MemoryRecoveryRenewalStoriesTest extends RecoveryRenewalStories {
    @Override
    protected World world() {
        return CoreWorld.on(MemoryDatabase.backend());
    }
}
