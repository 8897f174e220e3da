package dev.authendpoints.spring.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where mailed links lead to. {uid} and {token} stand for the two values; put them in the fragment, which no server logs.
 *
 * @param verifyEmail the page that proves an address
 * @param resetPassword the page that sets a new password
 * @param unlockFactor the page that gives stopped factors their tries back
 * @param notMe the page that says that a change was not its owner's
 * @param startRecovery the page that begins a recovery
 * @param cancelRecovery the page that ends a recovery
 * @param finishRecovery the page that completes a recovery
 * @param changePassword the page where people change their password, for /.well-known/change-password: a whole address, or a path here
 */
public record LinksProperties(
        @Nullable String verifyEmail,
        @Nullable String resetPassword,
        @Nullable String unlockFactor,
        @Nullable String notMe,
        @Nullable String startRecovery,
        @Nullable String cancelRecovery,
        @Nullable String finishRecovery,
        @Nullable String changePassword) {
    /** Refuses templates without their two places. */
    public LinksProperties {
        check("authendpoints.links.verify-email", verifyEmail);
        check("authendpoints.links.reset-password", resetPassword);
        check("authendpoints.links.unlock-factor", unlockFactor);
        check("authendpoints.links.not-me", notMe);
        check("authendpoints.links.start-recovery", startRecovery);
        check("authendpoints.links.cancel-recovery", cancelRecovery);
        check("authendpoints.links.finish-recovery", finishRecovery);
        if (changePassword != null && !changePassword.matches("(https://|http://localhost\\b|/(?![/\\\\]))\\S+")) {
            throw new IllegalArgumentException(
                    "authendpoints.links.change-password must be an address over https, or a path here");
        }
    }

    /**
     * Names the page where people change their password.
     *
     * @return a whole address, or a path here; nothing where there is none
     */
    public Optional<String> changePasswordPage() {
        return Optional.ofNullable(changePassword);
    }

    private static void check(String name, @Nullable String template) {
        if (template != null && !(template.contains("{uid}") && template.contains("{token}"))) {
            throw new IllegalArgumentException(name
                    + " must contain {uid} and {token}, as in"
                    + " https://app.example.org/page#uid={uid}&token={token}");
        }
    }
}
