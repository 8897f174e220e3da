package dev.authendpoints.spring.story;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Runs what is written in Java, compiled all at once. */
final class JavaRunner implements Runner {
    private static final String BEFORE = """
        import java.net.URI;
        import java.net.http.HttpClient;
        import java.net.http.HttpRequest;
        import java.net.http.HttpRequest.BodyPublishers;
        import java.net.http.HttpResponse;
        import java.net.http.HttpResponse.BodyHandlers;
        import java.util.Map;

        public class Examples {
        """;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URLClassLoader loader;
    private final Class<?> examples;

    /**
     * Compiles them.
     *
     * @param texts all examples
     * @param names every name that may stand in one
     * @param folder where to
     */
    JavaRunner(Map<String, String> texts, Set<String> names, Path folder) throws Exception {
        StringBuilder source = new StringBuilder(BEFORE);
        texts.forEach((id, text) -> source.append(method(id, text, names)));
        Path file = Files.writeString(folder.resolve("Examples.java"), source.append("}\n"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), file.toString());
        if (failed != 0) {
            throw new AssertionError("The examples in Java do not compile: see above");
        }
        this.loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        this.examples = loader.loadClass("Examples");
    }

    @Override
    public Answer run(String id, String text, Map<String, String> values) throws Exception {
        Object response = examples.getMethod(id, HttpClient.class, Map.class).invoke(null, http, values);
        HttpResponse<?> answer = (HttpResponse<?>) Objects.requireNonNull(response);
        return new Answer(answer.statusCode(), String.valueOf(answer.body()));
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    private static String method(String id, String text, Set<String> names) {
        StringBuilder method = new StringBuilder("public static HttpResponse<String> " + id
                + "(HttpClient http, Map<String, String> values) throws Exception {\n");
        names.stream()
                .filter(name ->
                        Pattern.compile("\\b" + name + "\\b").matcher(text).find())
                .forEach(name -> method.append("String " + name + " = values.get(\"" + name + "\");\n"));
        return method.append(text).append("\nreturn response;\n}\n").toString();
    }
}
