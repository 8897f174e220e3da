package dev.authendpoints.spring.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * What a person's browser shows where there is no page, or where one cannot be made: a file of the console, with the status of the
 * refusal. Whoever does not prefer HTML, or does anything but read, gets a problem.
 */
public final class ErrorPage {
    /** What pages of the server may load: what is theirs; and no text runs as a script. */
    public static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static final String FILE = "nothing-here.html";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);
    private static final Resource OURS = new ClassPathResource("static/" + FILE);
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Optional<Path> own;

    /**
     * Creates it.
     *
     * @param folder the operator's folder, whose file wins over ours
     */
    public ErrorPage(Optional<String> folder) {
        this.own = folder.filter(name -> !name.isBlank())
                .map(name -> Path.of(name).toAbsolutePath().resolve(FILE));
    }

    /** The page if a person asks, or else the problem. */
    ResponseEntity<byte[]> or(ResponseEntity<byte[]> problem, HttpServletRequest request) {
        return Optional.of(problem)
                .filter(refusal -> isPersons(request))
                .flatMap(refusal -> text())
                .map(text -> page(text, problem, request))
                .orElseGet(() -> ResponseEntity.status(problem.getStatusCode())
                        .headers(problem.getHeaders())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .body(problem.getBody()));
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
            return READING.contains(method(request))
                    && prefersHtml(MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT))));
        } catch (IllegalArgumentException | RequestRejectedException e) { // the latter where it is no text
            return false;
        }
    }

    /** The way to the page of an error is always a GET. */
    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String asked
                ? asked
                : request.getMethod();
    }

    /** Named, for all clients accept anything; and where JSON is named too, it must be worth less. */
    private static boolean prefersHtml(List<MediaType> accepted) {
        double html = weight(accepted, type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
        double json = weight(accepted, type -> type.getSubtype().endsWith("json"));
        double anything = weight(accepted, type -> type.isWildcardSubtype() && type.includes(Problem.MEDIA_TYPE));
        return html > json && html >= anything;
    }

    private static double weight(List<MediaType> accepted, Predicate<MediaType> which) {
        return accepted.stream()
                .filter(which)
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
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
        return own.filter(Files::isRegularFile)
                .flatMap(file -> text(new FileSystemResource(file)))
                .or(() -> text(OURS));
    }

    private static Optional<String> text(Resource file) {
        try {
            return Optional.of(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debug("There is no page to be read", e);
            return Optional.empty();
        }
    }
}
