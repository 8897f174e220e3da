package dev.authendpoints.spring.config;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says that another process has the file of the embedded H2, instead of a stack trace. */
final class DatabaseInUseAnalyzer implements FailureAnalyzer {
    /** H2's error code DATABASE_ALREADY_OPEN_1. */
    private static final int ALREADY_OPEN = 90020;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(DatabaseInUseAnalyzer::inUse)
                ? new FailureAnalysis(
                        "The file of the embedded H2 database is in use: another process, most likely this application"
                                + " started before, has it open.",
                        "Stop the other process first, or give this one a file of its own (spring.datasource.url)."
                                + " Several nodes on one database need PostgreSQL.",
                        failure)
                : null;
    }

    private static boolean inUse(Throwable cause) {
        return cause instanceof SQLException refusal
                && refusal.getErrorCode() == ALREADY_OPEN
                && refusal.getClass().getName().startsWith("org.h2.");
    }
}
