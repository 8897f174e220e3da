package dev.authendpoints.spring.dev;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leads whoever opens the server's bare address in development to the mailbox; there is nothing else to see. */
@RestController
public final class DevFrontDoor {
    @GetMapping("/")
    ResponseEntity<Void> open(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(request.getContextPath() + "/dev/mailbox"))
                .build();
    }
}
