package dev.authendpoints.spring.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Problems for what the servlet container or a firewall refuses before any controller, in a server that has nothing else. */
@RestController
public final class StandaloneErrors implements ErrorController {
    private final ErrorPage page;

    /**
     * Creates it.
     *
     * @param page what a person's browser shows instead
     */
    public StandaloneErrors(ErrorPage page) {
        this.page = page;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<byte[]> error(HttpServletRequest request) {
        // Without a status somebody asked for this very path, and there is nothing here.
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return page.or(problem(status).answer(), request);
    }

    static Problem problem(int status) {
        return Problem.of(code(status)).status(status);
    }

    private static ProblemCode code(int status) {
        return switch (status) {
            case 404 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 413 -> ProblemCode.PAYLOAD_TOO_LARGE;
            default -> status >= 500 ? ProblemCode.INTERNAL_ERROR : ProblemCode.MALFORMED_REQUEST;
        };
    }
}
