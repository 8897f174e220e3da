package dev.authendpoints.spring.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Writes a problem where no controller is in play. */
public final class ProblemWriter {
    private ProblemWriter() {}

    /**
     * Writes it.
     *
     * @param problem the refusal
     * @param response where to
     * @throws IOException when the client has gone
     */
    public static void write(Problem problem, HttpServletResponse response) throws IOException {
        ResponseEntity<byte[]> answer = problem.answer();
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> write(name, value, response)));
        response.getOutputStream().write(answer.getBody());
    }

    /** What else an answer varies with stays. */
    private static void write(String name, String value, HttpServletResponse response) {
        if (name.equalsIgnoreCase(HttpHeaders.VARY)) {
            response.addHeader(name, value);
        } else {
            response.setHeader(name, value);
        }
    }
}
