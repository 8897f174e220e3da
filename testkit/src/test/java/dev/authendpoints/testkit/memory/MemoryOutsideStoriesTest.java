package dev.authendpoints.testkit.memory;

import dev.authendpoints.factor.TwoStepPolicy;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.World;
import dev.authendpoints.testkit.story.OutsideStories;
import java.time.Duration;

class MemoryOutsideStoriesTest extends OutsideStories {
    @Override
    protected World world() {
        return CoreWorld.on(MemoryDatabase.backend(), new TwoStepPolicy(true, Duration.ofHours(24), OUTSIDE));
    }
}
