package dev.authendpoints.spring.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the server's pages: the console at its bare address, and those behind mailed links. A file in the operator's folder wins
 * over ours of the same name. Browsers ask each time whether a file has changed, so that an upgrade shows at once.
 */
public final class Console implements WebMvcConfigurer, Ordered {
    private final Optional<String> folder;

    /**
     * Creates it.
     *
     * @param folder the operator's folder, if there may be one; it need not be there
     */
    public Console(Optional<String> folder) {
        this.folder = folder;
    }

    /** Before Spring Boot, which leaves paths alone that are taken. */
    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/**")
                .addResourceLocations(locations())
                .setCacheControl(CacheControl.noCache())
                .setEtagGenerator(KeptFiles::tag)
                .setUseLastModified(false)
                .resourceChain(false)
                .addResolver(new KeptFiles())
                .addResolver(new PublicFiles());
    }

    private Resource[] locations() {
        List<Resource> locations = new ArrayList<>();
        folder.filter(name -> !name.isBlank())
                .map(name -> new FileSystemResource(Path.of(name).toAbsolutePath() + "/"))
                .ifPresent(locations::add);
        locations.add(new ClassPathResource("static/"));
        return locations.toArray(Resource[]::new);
    }
}
