package dev.authendpoints.spring.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Serves the server's pages: the console at its bare address, and those behind mailed links. A file in the operator's folder
 * wins over ours of the same name. Browsers ask each time whether a file has changed, so that an upgrade shows at once.
 */
public final class Console {
    /**
     * Behind controllers, and before Spring Boot, whose forward to a welcome page would lose headers where nothing is sent
     * (304).
     */
    private static final int ORDER = 1;

    private Console() {}

    /**
     * Makes what serves the files.
     *
     * @param folder the operator's folder, if there may be one; it need not be there
     * @return the handler, still to be initialised by its container
     */
    public static ResourceHttpRequestHandler files(Optional<String> folder) {
        List<Resource> locations = new ArrayList<>();
        folder.filter(name -> !name.isBlank())
                .map(name -> new FileSystemResource(Path.of(name).toAbsolutePath() + "/"))
                .ifPresent(locations::add);
        locations.add(new ClassPathResource("static/"));
        ResourceHttpRequestHandler files = new ResourceHttpRequestHandler();
        files.setLocations(locations);
        files.setResourceResolvers(List.of(new KeptFiles(), new PublicFiles()));
        files.setCacheControl(CacheControl.noCache());
        files.setEtagGenerator(KeptFiles::tag);
        files.setUseLastModified(false);
        return files;
    }

    /**
     * Says where they are.
     *
     * @param files what serves them
     * @return the mapping
     */
    public static HandlerMapping mapping(ResourceHttpRequestHandler files) {
        HttpRequestHandler console = (request, response) -> {
            if ("".equals(request.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE))) {
                request.setAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, "index.html");
            } else if (request.getRequestURI().endsWith("/")) { // Spring would look for the file without the slash
                throw new NoResourceFoundException(
                        HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), request.getRequestURI());
            }
            files.handleRequest(request, response);
        };
        return new SimpleUrlHandlerMapping(Map.of("/**", console), ORDER);
    }
}
