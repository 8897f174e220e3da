package dev.authendpoints.spring.config;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what to set instead of a stack trace. */
final class UnsafeConfigurationAnalyzer extends AbstractFailureAnalyzer<UnsafeConfiguration> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafeConfiguration cause) {
        String list =
                cause.sentences().stream().map(sentence -> "  - " + sentence).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "AuthEndpoints does not start like this:\n" + list,
                "Set what is missing (docs/configuration.md), or start with the profile dev to try things out on this machine.",
                cause);
    }
}
