package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.World;
import dev.authendpoints.testkit.story.CodeLimitStories;

class MemoryCodeLimitStoriesTest extends CodeLimitStories {
    @Override
    protected World world() {
        return CoreWorld.on(MemoryDatabase.backend());
    }
}
