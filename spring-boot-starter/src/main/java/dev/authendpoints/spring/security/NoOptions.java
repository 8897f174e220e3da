package dev.authendpoints.spring.security;

import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses OPTIONS and TRACE where no cross-origin request is prepared: only documented methods are answered. */
final class NoOptions extends OncePerRequestFilter {
    private static final Set<String> REFUSED = Set.of("OPTIONS", "TRACE");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (REFUSED.contains(request.getMethod())) {
            ProblemWriter.write(Problem.of(ProblemCode.METHOD_NOT_ALLOWED), response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
