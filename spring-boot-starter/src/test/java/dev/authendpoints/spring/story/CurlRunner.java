package dev.authendpoints.spring.story;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs what is written for a shell, with bash and curl. */
final class CurlRunner implements Runner {
    private static final String WITH_STATUS = "curl() { command curl -w '\\n%{http_code}' \"$@\"; }\n";

    @Override
    public Answer run(String id, String text, Map<String, String> values) throws Exception {
        ProcessBuilder bash = new ProcessBuilder(List.of("bash", "-c", WITH_STATUS + text));
        bash.environment().putAll(values);
        Process process = bash.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int end = said.lastIndexOf('\n');
        if (process.waitFor() != 0 || end < 0) {
            throw new AssertionError(id + ": " + said);
        }
        return new Answer(Integer.parseInt(said.substring(end + 1)), said.substring(0, end));
    }
}
