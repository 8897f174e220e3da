package dev.authendpoints.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Reads a body into its fields: one JSON object in UTF-8 of at most 64 KiB, no field twice in whatever case. */
final class BodyReader {
    private static final int MAX_BYTES = 64 * 1024;

    private BodyReader() {}

    /** Names in lower case to values. */
    static Map<String, JsonNode> read(HttpServletRequest request) throws IOException {
        if (!isJson(request.getContentType())) {
            throw malformed();
        }
        String text = decode(bytes(request));
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            return fields(parser);
        } catch (JacksonException e) {
            throw malformed();
        }
    }

    static Refused malformed() {
        return new Refused(Problem.of(ProblemCode.MALFORMED_REQUEST));
    }

    private static Map<String, JsonNode> fields(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw malformed();
        }
        Map<String, JsonNode> fields = new TreeMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            parser.nextToken();
            if (fields.put(name, Json.MAPPER.readTree(parser)) != null) {
                throw malformed();
            }
        }
        if (parser.nextToken() != null) {
            throw malformed(); // something behind the object
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
            throw malformed();
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
