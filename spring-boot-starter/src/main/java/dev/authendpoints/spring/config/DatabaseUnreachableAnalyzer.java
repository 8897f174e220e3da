package dev.authendpoints.spring.config;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/** Says which database does not answer, instead of a stack trace. */
final class DatabaseUnreachableAnalyzer implements FailureAnalyzer {
    /** The class of SQLSTATE that connections fail with (ISO/IEC 9075-2, 24.1). */
    private static final String CONNECTION_EXCEPTION = "08";

    private final Environment environment;

    /** Spring Boot gives the environment. */
    DatabaseUnreachableAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(DatabaseUnreachableAnalyzer::unreachable)
                ? new FailureAnalysis(
                        "The database " + name(environment.getProperty("spring.datasource.url", ""))
                                + " cannot be reached.",
                        "Start it, or correct spring.datasource.url; look at the network between it and this process.",
                        failure)
                : null;
    }

    /** Parameters may hold a password, and so may what stands before an @: neither is shown. */
    static String name(String url) {
        String address = url.split("[?;&]", 2)[0];
        return url.isEmpty() || url.contains("@") ? "of this application" : "at " + address;
    }

    private static boolean unreachable(Throwable cause) {
        return cause instanceof SQLException refusal
                && Optional.ofNullable(refusal.getSQLState())
                        .filter(state -> state.startsWith(CONNECTION_EXCEPTION))
                        .isPresent();
    }
}
