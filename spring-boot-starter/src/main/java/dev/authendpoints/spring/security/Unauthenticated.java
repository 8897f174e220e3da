package dev.authendpoints.spring.security;

import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Answers 401 with the challenge of RFC 6750 §3: nothing more without a token, {@code invalid_token} with one. A token
 * that is good and refused says why itself: 403 for a cookie that another site may have sent, 409 for another account's.
 */
public final class Unauthenticated implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof RefusedCaller refused) {
            ProblemWriter.write(refused.problem(), response);
            return;
        }
        String challenge = reason instanceof InvalidBearerTokenException ? "Bearer error=\"invalid_token\"" : "Bearer";
        ProblemWriter.write(Problem.of(ProblemCode.UNAUTHENTICATED).header("WWW-Authenticate", challenge), response);
    }
}
