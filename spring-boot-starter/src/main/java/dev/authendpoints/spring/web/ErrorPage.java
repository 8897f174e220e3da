package dev.authendpoints.spring.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * What a person's browser shows where there is no page, or where one cannot be made: a file of the console, with the status of the
 * refusal. Whoever does not ask for HTML gets a problem.
 */
public final class ErrorPage {
    /** What pages of the server may load: what is theirs; and no text runs as a script. */
    public static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static final String FILE = "nothing-here.html";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private final List<Resource> places;

    /**
     * Creates it.
     *
     * @param folder the operator's folder, whose file wins over ours
     */
    public ErrorPage(Optional<String> folder) {
        Stream<Resource> own = folder.filter(name -> !name.isBlank()).stream()
                .map(name ->
                        new FileSystemResource(Path.of(name).toAbsolutePath().resolve(FILE)));
        this.places = Stream.concat(own, Stream.of(new ClassPathResource("static/" + FILE)))
                .toList();
    }

    /** The page if a person asks, or else the problem. */
    ResponseEntity<byte[]> or(ResponseEntity<byte[]> problem, HttpServletRequest request) {
        return Optional.of(problem)
                .filter(refusal -> isPersons(request))
                .flatMap(refusal -> text())
                .map(text -> page(text, problem, request))
                .orElse(problem);
    }

    private static ResponseEntity<byte[]> page(
            String text, ResponseEntity<byte[]> problem, HttpServletRequest request) {
        String page = text.replace("\"./", "\"" + root(request))
                .replace(
                        "data-status=\"404\"",
                        "data-status=\"" + problem.getStatusCode().value() + '"');
        return ResponseEntity.status(problem.getStatusCode())
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("Content-Security-Policy", POLICY)
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isPersons(HttpServletRequest request) {
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
            return request.getMethod().equals("GET")
                    && accepted.stream().anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML))
                    && accepted.stream().noneMatch(type -> type.getSubtype().endsWith("json"));
        } catch (InvalidMediaTypeException | RequestRejectedException e) { // the latter where it is no text
            return false;
        }
    }

    /** The way from the address that was asked for up to where the pages are: right behind a proxy that shortens paths, too. */
    private static String root(HttpServletRequest request) {
        String asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
        long folders = asked.substring(request.getContextPath().length())
                .chars()
                .filter(c -> c == '/')
                .count();
        return folders <= 1 ? "./" : "../".repeat((int) folders - 1);
    }

    private Optional<String> text() {
        return places.stream().filter(Resource::exists).findFirst().map(file -> {
            try {
                return file.getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
