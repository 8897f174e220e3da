package dev.authendpoints.spring.security;

import dev.authendpoints.spring.client.ClientBudget;
import dev.authendpoints.spring.client.Clients;
import dev.authendpoints.spring.metrics.Meters;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.ProblemWriter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away clients that send more than their budget, before any token or account is looked at. */
public final class FloodGate {
    private final Clients clients;
    private final Optional<ClientBudget> budget;
    private final Meters meters;
    private final RequestMatcher unlimited;
    private final RequestMatcher links;

    /**
     * Creates it.
     *
     * @param endpoints which of them are limited, and which take tokens of mailed links
     * @param clients tells who is calling
     * @param budget how much a client may send; nothing for no limit
     * @param meters where is counted what is turned away
     */
    public FloodGate(Endpoints endpoints, Clients clients, Optional<ClientBudget> budget, Meters meters) {
        this.clients = clients;
        this.budget = budget;
        this.meters = meters;
        this.unlimited = endpoints.unlimited();
        this.links = endpoints.links();
    }

    /**
     * A filter for each chain, on one budget; it is no bean, because a host's servlet container would run it for every path.
     */
    Filter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                Optional<Duration> wait = overdrawn(request);
                if (wait.isPresent()) {
                    meters.count("authendpoints.limits", "limit", "client_flood");
                    ProblemWriter.write(refusal(wait.get()), response);
                } else {
                    chain.doFilter(request, response);
                }
            }
        };
    }

    private Optional<Duration> overdrawn(HttpServletRequest request) {
        return budget.filter(limited -> !unlimited.matches(request))
                .flatMap(limited -> limited.take(clients.of(request).network(), links.matches(request)));
    }

    /** Rounded up: who waits as long as we say has waited long enough. */
    private static Problem refusal(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Problem.of(ProblemCode.TOO_MANY_REQUESTS)
                .with("retryAfter", seconds)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }
}
