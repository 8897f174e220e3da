package dev.authendpoints.spring.security;

import dev.authendpoints.spring.web.Faults;
import dev.authendpoints.spring.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers with a problem where a token could not be checked. No controller's advice sees that: the filter that checks tokens
 * stands before all controllers. What a host's own code throws passes through.
 */
final class UndecidedTokens extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (Undecided undecided) {
            ProblemWriter.write(Faults.problem(undecided.fault()), response);
        }
    }
}
