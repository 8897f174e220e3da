package dev.authendpoints.spring.web;

import dev.authendpoints.password.HashingBound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns what our controllers throw into problems. A host's controllers keep their own way. */
@ControllerAdvice(basePackages = "dev.authendpoints.spring")
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refused refused) {
        return refused.problem().answer();
    }

    /** A header that is no text: Spring Security refuses it when it is read. */
    @ExceptionHandler
    ResponseEntity<byte[]> rejected(RequestRejectedException rejected) {
        return Problem.of(ProblemCode.MALFORMED_REQUEST).answer();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> busy(HashingBound.TooBusy busy) {
        return Problem.of(ProblemCode.BUSY).header("Retry-After", "2").answer();
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        QueryTimeoutException.class,
        TransientDataAccessException.class,
        TransactionException.class
    })
    ResponseEntity<byte[]> unavailable(Exception fault) {
        LOG.error("The database does not answer: nobody is let in", fault);
        return Problem.of(ProblemCode.UNAVAILABLE).header("Retry-After", "5").answer();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> fault(Exception fault) {
        LOG.error("A request failed", fault);
        return Problem.of(ProblemCode.INTERNAL_ERROR).answer();
    }
}
