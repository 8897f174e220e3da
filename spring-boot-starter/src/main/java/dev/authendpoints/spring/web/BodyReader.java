package dev.authendpoints.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;

/** Reads a body into its fields: one JSON object in UTF-8 of at most 64 KiB, no field twice in whatever case. */
final class BodyReader {
    private static final int MAX_BYTES = 64 * 1024;

    private BodyReader() {}

    /** Names in lower case to values. */
    static Map<String, JsonNode> read(HttpServletRequest request) throws IOException {
        if (!isJson(request.getContentType())) {
            throw malformed("content-type");
        }
        String text = decode(bytes(request));
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            return fields(parser);
        } catch (JacksonException e) {
            throw what(e);
        }
    }

    /** Names are compared in ASCII: {@code EMAİL} and a token with a Kelvin sign in it are other names. */
    static String key(String name) {
        StringBuilder key = new StringBuilder(name);
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            key.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return key.toString();
    }

    /** Says what is wrong without a word of what was sent, but for names of fields. */
    private static Refused malformed(String detail, String... values) {
        return new Refused(Problem.of(ProblemCode.MALFORMED_REQUEST).detail(detail, values));
    }

    private static Refused what(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return malformed("too-large");
        }
        if (e instanceof DatabindException) {
            return malformed("inner-field-twice");
        }
        TokenStreamLocation at = e.getLocation();
        boolean known = at != null && at.getLineNr() > 0;
        return known
                ? malformed("no-json-at", String.valueOf(at.getLineNr()), String.valueOf(at.getColumnNr()))
                : malformed("no-json");
    }

    private static Map<String, JsonNode> fields(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw malformed("no-object");
        }
        Map<String, JsonNode> fields = new TreeMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (fields.put(key(name), Json.MAPPER.readTree(parser)) != null) {
                throw malformed("field-twice", name);
            }
        }
        if (parser.nextToken() != null) {
            throw malformed("more-than-object");
        }
        return fields;
    }

    private static byte[] bytes(HttpServletRequest request) throws IOException {
        try (InputStream body = request.getInputStream()) {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new Refused(Problem.of(ProblemCode.PAYLOAD_TOO_LARGE));
            }
            return bytes;
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("no-utf8");
        }
    }

    private static boolean isJson(@org.jspecify.annotations.Nullable String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
            Charset charset = type.getCharset();
            return type.isCompatibleWith(MediaType.APPLICATION_JSON)
                    && (charset == null || charset.equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
