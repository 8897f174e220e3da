package dev.authendpoints.testkit.memory;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.story.SeveralFactorsStories;

class MemorySeveralFactorsStoriesTest extends SeveralFactorsStories {
    @Override
    protected Backend backend() {
        return MemoryDatabase.backend();
    }
}
