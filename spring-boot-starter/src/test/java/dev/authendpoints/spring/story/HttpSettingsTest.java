package dev.authendpoints.spring.story;

import dev.authendpoints.testkit.World;
import dev.authendpoints.testkit.story.FewSessionsStories;
import dev.authendpoints.testkit.story.OutsideStories;
import dev.authendpoints.testkit.story.SeparationStories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** Settings that none of them gets in the way of another, from configuration and over HTTP. */
class HttpSettingsTest {
    private static final HttpWorld HOST = HttpWorld.start(
            "jdbc:h2:mem:settings;LOCK_TIMEOUT=10000",
            "sa",
            "--authendpoints.sessions.max=3",
            "--authendpoints.two-factor.reset-mailbox-separation=true",
            "--authendpoints.two-factor.required.outside-networks=192.0.2.0/24,2001:db8::/32");

    @AfterAll
    static void stop() {
        HOST.stop();
    }

    @Nested
    class FewSessions extends FewSessionsStories {
        @Override
        protected World world() {
            return HOST.emptied();
        }
    }

    @Nested
    class Outside extends OutsideStories {
        @Override
        protected World world() {
            return HOST.emptied();
        }
    }

    @Nested
    class Separation extends SeparationStories {
        @Override
        protected World world() {
            return HOST.emptied();
        }
    }
}
