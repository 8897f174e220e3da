package dev.authendpoints.spring.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dev mailbox in a browser and for scripts, on this machine alone. */
@RestController
@RequestMapping("/dev/mailbox")
public final class DevMailboxController {
    /** Styles may be inline, because mails have them and are shown inside the page; scripts may not. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final DevMailbox mailbox;
    private final DevMailboxGuard guard = new DevMailboxGuard();

    /**
     * Creates it.
     *
     * @param mailbox what it shows
     */
    public DevMailboxController(DevMailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Runs before every method of this class. */
    @ModelAttribute
    void admitThisMachineOnly(HttpServletRequest request) {
        if (!guard.admits(request)) {
            throw new ErrorResponseException(HttpStatus.FORBIDDEN);
        }
    }

    @GetMapping
    ResponseEntity<Resource> page() {
        return file("page.html", MediaType.TEXT_HTML);
    }

    @GetMapping("/app.js")
    ResponseEntity<Resource> script() {
        return file("app.js", MediaType.valueOf("text/javascript"));
    }

    @GetMapping("/app.css")
    ResponseEntity<Resource> style() {
        return file("app.css", MediaType.valueOf("text/css"));
    }

    @GetMapping(value = "/messages", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<ReceivedMail>> messages(@RequestParam(required = false) @Nullable String to) {
        return answer(HttpStatus.OK).eTag(mailbox.version()).body(to == null ? mailbox.mails() : mailbox.mailsTo(to));
    }

    @DeleteMapping("/messages")
    ResponseEntity<Void> empty() {
        mailbox.clear();
        return answer(HttpStatus.NO_CONTENT).build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ErrorResponseException refused) {
        ProblemDetail problem = ProblemDetail.forStatus(refused.getStatusCode());
        problem.setDetail("The dev mailbox opens only on the machine it runs on, at localhost, and through no proxy; a"
                + " request in HTTP/1.0 counts as a proxy's.");
        return answer(refused.getStatusCode()).body(problem);
    }

    private static ResponseEntity<Resource> file(String name, MediaType type) {
        Resource file = new ClassPathResource("authendpoints/mailbox/" + name);
        return answer(HttpStatus.OK)
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body(file);
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatusCode status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }
}
