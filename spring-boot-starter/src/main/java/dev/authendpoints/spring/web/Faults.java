package dev.authendpoints.spring.web;

import dev.authendpoints.password.HashingBound;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** What a fault is answered with, wherever it happens: nobody is let in by one. */
public final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final List<Class<? extends Exception>> OUTAGES = List.of(
            DataAccessResourceFailureException.class,
            QueryTimeoutException.class,
            TransientDataAccessException.class,
            TransactionException.class);

    private Faults() {}

    /**
     * Logs a fault and says what to answer.
     *
     * @param fault what was thrown
     * @return 503 with {@code Retry-After} when the database or the clock does not answer or too much is going on; else 500
     */
    public static Problem problem(Exception fault) {
        if (fault instanceof HashingBound.TooBusy) {
            return Problem.of(ProblemCode.BUSY).header("Retry-After", "2");
        }
        if (OUTAGES.stream().anyMatch(outage -> outage.isInstance(fault))) {
            LOG.error("The database does not answer: nobody is let in", fault);
            return Problem.of(ProblemCode.UNAVAILABLE).header("Retry-After", "5");
        }
        LOG.error("A request failed", fault);
        return Problem.of(ProblemCode.INTERNAL_ERROR);
    }
}
