package dev.authendpoints.spring.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.HttpResource;

/**
 * A file as it is sent: in memory, with a tag of its content. A date would say nothing, because those in our jar are all the
 * same.
 */
final class KeptFile extends ByteArrayResource implements HttpResource {
    private final @Nullable String name;
    private final String tag;
    private final boolean packed;

    private KeptFile(byte[] content, @Nullable String name, String tag, boolean packed) {
        super(content);
        this.name = name;
        this.tag = tag;
        this.packed = packed;
    }

    static KeptFile of(byte[] content, @Nullable String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new KeptFile(content, name, "W/\"" + HexFormat.of().formatHex(hash, 0, 16) + '"', false);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same file, smaller. */
    KeptFile packed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(getByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KeptFile(out.toByteArray(), name, tag, true);
    }

    /** A weak one: it is the same for both forms. */
    String tag() {
        return tag;
    }

    @Override
    public @Nullable String getFilename() {
        return name;
    }

    @Override
    public HttpHeaders getResponseHeaders() {
        HttpHeaders headers = new HttpHeaders();
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (packed) {
            headers.add(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return headers;
    }
}
