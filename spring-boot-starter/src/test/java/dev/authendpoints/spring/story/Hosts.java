package dev.authendpoints.spring.story;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Host applications that the tests of this JVM share: starting one takes seconds. */
final class Hosts {
    private Hosts() {}

    /** A host on H2, emptied. */
    static HttpWorld onH2() {
        return H2.WORLD.emptied();
    }

    /** The first of two nodes on one PostgreSQL, emptied. */
    static HttpWorld onPostgres() {
        return Postgres.FIRST.emptied();
    }

    /** The second node on the same PostgreSQL, at the time at which the first one is: other tests let time pass there alone. */
    static HttpWorld secondOnPostgres() {
        Postgres.SECOND.timePasses(Duration.between(Postgres.SECOND.now(), Postgres.FIRST.now()));
        return Postgres.SECOND;
    }

    /** Which of the two, for {@code @ParameterizedClass @EnumSource}. */
    enum Database {
        H2,
        POSTGRESQL;

        /** A host on it, emptied. */
        HttpWorld host() {
            return this == H2 ? onH2() : onPostgres();
        }
    }

    /** The PostgreSQL of the two nodes, for a host of one's own. */
    static String postgresUrl() {
        return Postgres.URL;
    }

    private static final class H2 {
        static final HttpWorld WORLD = HttpWorld.start("jdbc:h2:mem:host;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa");
    }

    private static final class Postgres {
        private static final String URL = url();
        static final HttpWorld FIRST = HttpWorld.start(URL, "postgres");
        static final HttpWorld SECOND = HttpWorld.start(URL, "postgres");

        private static String url() {
            try {
                return EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
