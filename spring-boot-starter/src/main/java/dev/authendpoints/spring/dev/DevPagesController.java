package dev.authendpoints.spring.dev;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * The server's pages behind mailed links, for development in a host that has none of its own yet. They are told where the
 * endpoints are, by this application and never by the link.
 */
@RestController
@RequestMapping("/dev/pages")
public final class DevPagesController {
    private static final String PLACE = "authendpoints/pages/";
    private static final String BODY = "<body ";

    private final String basePath;

    /**
     * Creates it.
     *
     * @param basePath what stands before every path of ours; empty or {@code /something}
     */
    public DevPagesController(String basePath) {
        this.basePath = basePath;
    }

    @GetMapping("/{name:[a-z-]+}.html")
    ResponseEntity<String> page(@PathVariable String name, HttpServletRequest request) throws IOException {
        String api = HtmlUtils.htmlEscape(request.getContextPath() + basePath + "/");
        return file(name + ".html", MediaType.TEXT_HTML, BODY + "data-api=\"" + api + "\" ");
    }

    @GetMapping("/{name:[a-z-]+}.js")
    ResponseEntity<String> script(@PathVariable String name) throws IOException {
        return file(name + ".js", MediaType.valueOf("text/javascript"), BODY);
    }

    @GetMapping("/pages.css")
    ResponseEntity<String> style() throws IOException {
        return file("pages.css", MediaType.valueOf("text/css"), BODY);
    }

    private static ResponseEntity<String> file(String name, MediaType type, String body) throws IOException {
        ClassPathResource file = new ClassPathResource(PLACE + name);
        if (!file.exists()) {
            return ResponseEntity.notFound().build();
        }
        try (InputStream in = file.getInputStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .contentType(new MediaType(type, StandardCharsets.UTF_8))
                    .body(text.replace(BODY, body));
        }
    }
}
