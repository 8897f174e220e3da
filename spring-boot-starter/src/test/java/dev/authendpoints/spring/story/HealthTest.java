package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** With the server's own settings: a node says that it lets nobody in, and that it does again. */
class HealthTest {
    private static final AtomicBoolean DATABASE_DOWN = new AtomicBoolean();
    private static final AtomicBoolean TIME_UNKNOWN = new AtomicBoolean();
    private static final HttpWorld SERVER = HttpWorld.startWith(
            Outages.class,
            "--spring.config.location="
                    + Path.of("..", "server", "src", "main", "resources", "application.yml")
                            .toUri(),
            "--server.port=0",
            "--spring.datasource.url=jdbc:h2:mem:health");

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @AfterEach
    void all_is_well() {
        DATABASE_DOWN.set(false);
        TIME_UNKNOWN.set(false);
    }

    @Test
    void a_node_without_its_database_is_not_ready_until_it_is_back() {
        assertThat(status("readiness")).isEqualTo(200);
        DATABASE_DOWN.set(true);
        assertThat(status("readiness")).isEqualTo(503);
        assertThat(status("liveness")).isEqualTo(200); // to start it anew does not help
        DATABASE_DOWN.set(false);
        assertThat(status("readiness")).isEqualTo(200);
    }

    @Test
    void a_node_that_does_not_know_the_time_is_not_ready_until_it_does() {
        assertThat(status("readiness")).isEqualTo(200);
        TIME_UNKNOWN.set(true);
        assertThat(status("readiness")).isEqualTo(503);
        assertThat(status("liveness")).isEqualTo(200);
        TIME_UNKNOWN.set(false);
        assertThat(status("readiness")).isEqualTo(200);
    }

    @Test
    void numbers_are_not_shown_unless_somebody_asks() {
        assertThat(get("/actuator/metrics")).isEqualTo(404);
    }

    private static int status(String probe) {
        return get("/actuator/health/" + probe);
    }

    /** The actuator's answers are no problems of ours. */
    private static int get(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(SERVER.url() + path))
                    .header("Accept", "application/json")
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A database and a clock that can be taken away. */
    static final class Outages {
        @Bean
        static DataSource database() {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:health;DB_CLOSE_DELAY=-1");
            database.setUser("sa");
            return new DelegatingDataSource(database) {
                @Override
                public Connection getConnection() throws SQLException {
                    if (DATABASE_DOWN.get()) {
                        throw new SQLException("nobody answers");
                    }
                    return super.getConnection();
                }
            };
        }

        /** Around the clock of every test. */
        @Bean
        static BeanPostProcessor unknown() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals("authEndpointsTime") ? known((InstantSource) bean) : bean;
                }
            };
        }

        private static InstantSource known(InstantSource clock) {
            return () -> {
                if (TIME_UNKNOWN.get()) {
                    throw new DataAccessResourceFailureException("The time is unknown");
                }
                return clock.instant();
            };
        }
    }
}
