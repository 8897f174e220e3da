package dev.authendpoints.bench.floor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Four statements a login, of which two commit; PostgreSQL alone. */
@Repository
class FloorTables {
    private static final long LIFE_MILLIS = 600_000;

    private final JdbcClient client;

    FloorTables(JdbcTemplate jdbc, @Value("${floor.users}") Path users) throws IOException {
        this.client = JdbcClient.create(jdbc);
        jdbc.execute("""
                DROP TABLE IF EXISTS floor_user, floor_challenge, floor_refresh;
                CREATE TABLE floor_user (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, username TEXT UNIQUE,
                    email TEXT UNIQUE, hash BYTEA, secret BYTEA, last_step BIGINT);
                CREATE TABLE floor_challenge (id TEXT PRIMARY KEY, user_id BIGINT, expires_at BIGINT);
                CREATE TABLE floor_refresh (hash BYTEA PRIMARY KEY, user_id BIGINT, created_at BIGINT)
                """);
        List<Object[]> rows = Files.readAllLines(users, StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(user -> new Object[] {user[0], user[1], Digests.sha256(user[2]), Digests.base32(user[3])})
                .toList();
        jdbc.batchUpdate(
                "INSERT INTO floor_user (username, email, hash, secret, last_step) VALUES (?, ?, ?, ?, 0)", rows);
    }

    Optional<FloorUser> byName(String name) {
        return client.sql("SELECT id, hash, secret FROM floor_user WHERE username = ?")
                .param(name)
                .query(FloorTables::user)
                .optional();
    }

    Optional<FloorUser> byAddress(String email) {
        return client.sql("SELECT id, hash, secret FROM floor_user WHERE email = ?")
                .param(email)
                .query(FloorTables::user)
                .optional();
    }

    void open(String challenge, long user) {
        client.sql("INSERT INTO floor_challenge (id, user_id, expires_at) VALUES (?, ?, ?)")
                .params(challenge, user, Clock.systemUTC().millis() + LIFE_MILLIS)
                .update();
    }

    /** Uses challenge and time step up and opens the session, all in one statement. */
    boolean complete(String challenge, long user, long step, byte[] refreshHash) {
        long now = Clock.systemUTC().millis();
        return client.sql("""
                        WITH used AS (
                            DELETE FROM floor_challenge WHERE id = ? AND user_id = ? AND expires_at > ? RETURNING user_id
                        ), advanced AS (
                            UPDATE floor_user SET last_step = ? FROM used
                            WHERE floor_user.id = used.user_id AND last_step < ?
                            RETURNING floor_user.id
                        )
                        INSERT INTO floor_refresh (hash, user_id, created_at) SELECT ?, id, ? FROM advanced
                        """)
                        .params(challenge, user, now, step, step, refreshHash, now)
                        .update()
                == 1;
    }

    private static FloorUser user(ResultSet row, int number) throws SQLException {
        return new FloorUser(row.getLong("id"), row.getBytes("hash"), row.getBytes("secret"));
    }
}
