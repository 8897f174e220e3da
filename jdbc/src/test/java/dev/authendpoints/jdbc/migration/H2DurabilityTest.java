package dev.authendpoints.jdbc.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.jdbc.Databases;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 in a file, as the server runs it when it has no PostgreSQL. */
class H2DurabilityTest {
    private static final int ANSWERS = 500;

    @TempDir
    Path folder;

    @Test
    void a_kill_loses_nothing_that_was_acknowledged() throws Exception {
        String url = Databases.h2File(folder.resolve("kill"));
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int acknowledged = read(writer);
        assertThat(writer.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(acknowledged).isEqualTo(ANSWERS);
        try (Connection connection = DriverManager.getConnection(url)) {
            assertThat(number(connection, "SELECT COUNT(*) FROM fact")).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void a_lock_is_waited_for_as_long_as_in_production() throws Exception {
        try (Connection connection = DriverManager.getConnection(Databases.h2File(folder.resolve("settings")))) {
            assertThat(number(connection, "CALL LOCK_TIMEOUT()")).isEqualTo(10_000);
        }
    }

    private static int read(Process writer) throws IOException {
        try (BufferedReader answers = writer.inputReader(StandardCharsets.UTF_8)) {
            int count = 0;
            while (count < ANSWERS && answers.readLine() != null) {
                count++;
            }
            return count;
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getInt(1);
        }
    }

    /** Writes for ever, and says so after each commit. */
    static final class Writer {
        private Writer() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] url) throws Exception {
            try (Connection connection = DriverManager.getConnection(url[0])) {
                connection.createStatement().execute("CREATE TABLE fact (n INT PRIMARY KEY)");
                PreparedStatement insert = connection.prepareStatement("INSERT INTO fact (n) VALUES (?)");
                for (int n = 0; ; n++) {
                    insert.setInt(1, n);
                    insert.executeUpdate();
                    System.out.println(n);
                    System.out.flush();
                }
            }
        }
    }
}
