package dev.authendpoints.spring.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns what our controllers throw into problems. A host's controllers keep their own way. */
@ControllerAdvice(basePackages = "dev.authendpoints.spring")
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Problems {
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
    ResponseEntity<byte[]> fault(Exception fault) {
        return Faults.problem(fault).answer();
    }
}
