package dev.authendpoints.spring.security;

import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses HEAD on our endpoints: Spring MVC would run the GET for it, mail and all. */
final class NoHead extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("HEAD")) {
            ProblemWriter.write(Problem.of(ProblemCode.METHOD_NOT_ALLOWED).header("Allow", "GET"), response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
