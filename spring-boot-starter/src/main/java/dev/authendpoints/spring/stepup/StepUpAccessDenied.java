package dev.authendpoints.spring.stepup;

import dev.authendpoints.spring.web.ProblemWriter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Answers with RFC 9470 where a login is too old or too weak, and with 403 where more than a login is missing. {@link
 * dev.authendpoints.spring.security.CallerTokens} brings it along; a chain with a JWT decoder of its own names it itself.
 */
public final class StepUpAccessDenied implements AccessDeniedHandler {
    private final AccessDeniedHandler otherwise = new BearerTokenAccessDeniedHandler();

    /** Creates it. */
    public StepUpAccessDenied() {}

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() instanceof StepUpDecision decision) {
            ProblemWriter.write(decision.problem(), response);
        } else {
            otherwise.handle(request, response, denied);
        }
    }
}
