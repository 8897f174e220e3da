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

/**
 * Refuses methods that frameworks answer by themselves: for HEAD Spring MVC would run the GET, mail and all, and for OPTIONS
 * it would list what a host has. It stands behind the CORS filter, which has answered real preflights by then.
 */
final class RefusedMethods extends OncePerRequestFilter {
    private final Set<String> refused;

    RefusedMethods(String... refused) {
        this.refused = Set.of(refused);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (refused.contains(request.getMethod())) {
            ProblemWriter.write(Problem.of(ProblemCode.METHOD_NOT_ALLOWED), response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
