package dev.authendpoints.spring.console;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Finds files below the locations, and nothing hidden: no file whose name, or a folder on the way, begins with a dot. */
final class PublicFiles extends PathResourceResolver {
    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        boolean hidden = List.of(path.split("/")).stream().anyMatch(name -> name.startsWith("."));
        return hidden ? null : super.getResource(path, location);
    }
}
