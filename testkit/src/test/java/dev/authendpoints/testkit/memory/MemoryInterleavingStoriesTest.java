package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.story.InterleavingStories;

class MemoryInterleavingStoriesTest extends InterleavingStories {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
