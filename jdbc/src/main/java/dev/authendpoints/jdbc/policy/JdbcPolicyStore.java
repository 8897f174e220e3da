package dev.authendpoints.jdbc.policy;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.policy.Duty;
import dev.authendpoints.policy.PolicyStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Roles, and accounts that have to have a second factor and have none. */
public final class JdbcPolicyStore implements PolicyStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcPolicyStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public Set<String> roles(AccountId account) {
        return Set.copyOf(client.sql("""
            SELECT role
            FROM ae_account_role
            WHERE account_id = :account
            """)
                .param("account", account.value())
                .query((row, number) -> row.getString("role"))
                .list());
    }

    @Override
    public void assign(AccountId account, Set<String> roles) {
        client.sql("""
            DELETE FROM ae_account_role
            WHERE account_id = :account
            """).param("account", account.value()).update();
        roles.forEach(role -> client.sql("""
            INSERT INTO ae_account_role (account_id, role)
            VALUES (:account, :role)
            """)
                .param("account", account.value())
                .param("role", role)
                .update());
    }

    @Override
    public Optional<Duty> duty(AccountId account) {
        return client.sql("""
            SELECT account_id, reason, seen_at, due_at, told_at
            FROM ae_two_step_duty
            WHERE account_id = :account
            """)
                .param("account", account.value())
                .query(JdbcPolicyStore::duty)
                .optional();
    }

    @Override
    public void keep(Duty duty) {
        fulfilled(duty.account());
        client.sql("""
            INSERT INTO ae_two_step_duty (account_id, reason, seen_at, due_at, told_at)
            VALUES (:account, :reason, :seenAt, :dueAt, :toldAt)
            """)
                .param("account", duty.account().value())
                .param("reason", duty.reason())
                .param("seenAt", Timestamps.of(duty.seenAt()))
                .param("dueAt", duty.dueAt().map(Timestamps::of).orElse(null))
                .param("toldAt", duty.toldAt().map(Timestamps::of).orElse(null))
                .update();
    }

    @Override
    public void fulfilled(AccountId account) {
        client.sql("""
            DELETE FROM ae_two_step_duty
            WHERE account_id = :account
            """).param("account", account.value()).update();
    }

    @Override
    public List<Duty> duties(int most) {
        return client.sql("""
            SELECT account_id, reason, seen_at, due_at, told_at
            FROM ae_two_step_duty
            ORDER BY seen_at, account_id
            LIMIT :most
            """).param("most", most).query(JdbcPolicyStore::duty).list();
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(
                new AccountId(row.getString("account_id")),
                row.getString("reason"),
                Timestamps.read(row, "seen_at"),
                maybe(row, "due_at"),
                maybe(row, "told_at"));
    }

    private static Optional<Instant> maybe(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
