package dev.authendpoints.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Problems for requests that no controller takes, in a server that has no other endpoints. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class StandaloneProblems {
    private static final Logger LOG = LoggerFactory.getLogger(StandaloneProblems.class);
    private final ErrorPage page;

    /**
     * Creates it.
     *
     * @param page what a person's browser shows instead
     */
    public StandaloneProblems(ErrorPage page) {
        this.page = page;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> methodNotAllowed(
            HttpRequestMethodNotSupportedException refused, HttpServletRequest request) {
        String allowed = String.join(
                ", ", refused.getSupportedMethods() == null ? new String[0] : refused.getSupportedMethods());
        return page.or(
                Problem.of(ProblemCode.METHOD_NOT_ALLOWED)
                        .header(HttpHeaders.ALLOW, allowed)
                        .answer(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> other(Exception fault, HttpServletRequest request) {
        int status = fault instanceof ErrorResponse response
                ? response.getStatusCode().value()
                : 500;
        if (status >= 500) {
            LOG.error("A request failed", fault);
            return page.or(Problem.of(ProblemCode.INTERNAL_ERROR).answer(), request);
        }
        ProblemCode code = status == 404 ? ProblemCode.NOT_FOUND : ProblemCode.MALFORMED_REQUEST;
        return page.or(Problem.of(code).status(status).answer(), request);
    }
}
