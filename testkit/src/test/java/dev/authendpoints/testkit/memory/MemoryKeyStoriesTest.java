package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.story.KeyStories;

class MemoryKeyStoriesTest extends KeyStories {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
