package dev.authendpoints.spring.dev;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final String PLACE = "authendpoints/pages";
    private static final String BODY = "<body ";
    private static final Pattern NAME = Pattern.compile("(/[A-Za-z0-9-]++){1,9}+\\.(?<ending>[a-z]++)");
    private static final Map<String, MediaType> TYPES = Map.of(
            "html", MediaType.TEXT_HTML,
            "js", MediaType.valueOf("text/javascript"),
            "css", MediaType.valueOf("text/css"),
            "svg", MediaType.valueOf("image/svg+xml"),
            "json", MediaType.APPLICATION_JSON);

    private final String basePath;

    /**
     * Creates it.
     *
     * @param basePath what stands before every path of ours; empty or {@code /something}
     */
    public DevPagesController(String basePath) {
        this.basePath = basePath;
    }

    @GetMapping("/{*name}")
    ResponseEntity<byte[]> file(@PathVariable String name, HttpServletRequest request) throws IOException {
        Matcher known = NAME.matcher(name);
        MediaType type = known.matches() ? TYPES.get(known.group("ending")) : null;
        ClassPathResource file = new ClassPathResource(PLACE + name);
        if (type == null || !file.exists()) {
            return ResponseEntity.notFound().build();
        }
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body((type.equals(MediaType.TEXT_HTML) ? told(text, request) : text).getBytes(StandardCharsets.UTF_8));
    }

    private String told(String page, HttpServletRequest request) {
        String api = HtmlUtils.htmlEscape(request.getContextPath() + basePath + "/");
        return page.replace(BODY, BODY + "data-api=\"" + api + "\" ");
    }
}
