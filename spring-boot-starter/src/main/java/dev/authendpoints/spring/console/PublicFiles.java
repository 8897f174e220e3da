package dev.authendpoints.spring.console;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Finds files below the locations, and nothing hidden: no file whose name, or a folder on the way, begins with a dot. Of an
 * operator's folder only what pages are made of is shown, so that a key or a database that strays there stays unread.
 */
final class PublicFiles extends PathResourceResolver {
    private static final Set<String> OF_PAGES = Set.of(
            "html",
            "css",
            "js",
            "mjs",
            "json",
            "svg",
            "png",
            "jpg",
            "jpeg",
            "gif",
            "webp",
            "avif",
            "ico",
            "woff2",
            "txt",
            "webmanifest");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        boolean hidden = List.of(path.split("/")).stream().anyMatch(name -> name.startsWith("."));
        Resource found = hidden ? null : super.getResource(path, location);
        return found == null || location instanceof ClassPathResource || isOfPages(found) ? found : null;
    }

    private static boolean isOfPages(Resource file) {
        String ending = StringUtils.getFilenameExtension(file.getFilename());
        return ending != null && OF_PAGES.contains(ending.toLowerCase(Locale.ROOT));
    }
}
