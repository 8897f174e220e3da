package dev.authendpoints.spring.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Problems instead of Tomcat's page for requests so malformed that they reach no application, such as {@code %2f} in a path.
 */
public final class TomcatProblems extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            write(StandaloneErrors.problem(status), response);
        } catch (IOException e) {
            getContainer().getLogger().debug("The client has gone", e);
        }
    }

    private static void write(Problem problem, Response response) throws IOException {
        ResponseEntity<byte[]> answer = problem.answer();
        response.setContentType(String.valueOf(answer.getHeaders().getContentType()));
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        PrintWriter writer = response.getReporter();
        if (writer != null) {
            writer.write(new String(answer.getBody(), StandardCharsets.UTF_8));
            response.finishResponse();
        }
    }
}
