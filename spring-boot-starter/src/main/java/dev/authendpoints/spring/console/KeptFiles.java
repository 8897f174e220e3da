package dev.authendpoints.spring.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Keeps files in memory, texts packed as well. Files alone are packed, and never what an endpoint answers: a secret beside what
 * an attacker may choose, packed together, can be guessed by its length (BREACH).
 */
final class KeptFiles extends AbstractResourceResolver {
    private static final Set<String> TEXTS = Set.of("html", "css", "js", "mjs", "json", "svg", "txt", "webmanifest");
    private static final long LARGEST = 1 << 20;
    private static final int MOST = 1000;
    private final Map<String, Forms> kept = new ConcurrentHashMap<>();

    /** Changes with the file: its content says it of what is kept, its length and date of what is too large for that. */
    static String tag(Resource file) {
        if (file instanceof KeptFile known) {
            return known.tag();
        }
        try {
            return "W/\"" + file.contentLength() + "-" + file.lastModified() + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        Resource file = chain.resolveResource(request, path, locations);
        if (file == null || request == null) {
            return file;
        }
        try {
            return file.contentLength() > LARGEST ? file : forms(file).fit(request);
        } catch (IOException e) {
            return null; // it has gone in the meantime
        }
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }

    private Forms forms(Resource file) throws IOException {
        String place = file.getURL() + " " + file.lastModified() + " " + file.contentLength();
        Forms known = kept.get(place);
        if (known != null) {
            return known;
        }
        if (kept.size() >= MOST) {
            kept.clear(); // an operator has changed a file that often
        }
        Forms fresh = Forms.of(KeptFile.of(file.getContentAsByteArray(), file.getFilename()));
        kept.put(place, fresh);
        return fresh;
    }

    private static boolean takesPacked(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Accept-Encoding")).stream()
                .flatMap(header -> Stream.of(header.toLowerCase(Locale.ROOT).split(",")))
                .map(String::strip)
                .anyMatch(coding -> coding.matches("(gzip|x-gzip)(?!\\s*;\\s*q=0(\\.0*)?\\s*$).*"));
    }

    /** Both forms of a file; of what packing makes no smaller they are the same. */
    private record Forms(KeptFile plain, KeptFile packed) {
        static Forms of(KeptFile file) {
            String ending = StringUtils.getFilenameExtension(file.getFilename());
            KeptFile packed = ending != null && TEXTS.contains(ending.toLowerCase(Locale.ROOT)) ? file.packed() : file;
            return new Forms(file, packed.contentLength() < file.contentLength() ? packed : file);
        }

        KeptFile fit(HttpServletRequest request) {
            return takesPacked(request) ? packed : plain;
        }
    }
}
