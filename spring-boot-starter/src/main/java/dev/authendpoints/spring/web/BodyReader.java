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
            throw malformed("The content type must be application/json, in UTF-8.");
        }
        String text = decode(bytes(request));
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            return fields(parser);
        } catch (JacksonException e) {
            throw malformed(what(e));
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
    private static Refused malformed(String detail) {
        return new Refused(Problem.of(ProblemCode.MALFORMED_REQUEST).with("detail", detail));
    }

    private static String what(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return "A value of the body is too long, too large or nested too deeply.";
        }
        if (e instanceof DatabindException) {
            return "An object inside the body has a field twice.";
        }
        TokenStreamLocation at = e.getLocation();
        boolean known = at != null && at.getLineNr() > 0;
        return "The body is no JSON"
                + (known ? " at line " + at.getLineNr() + ", column " + at.getColumnNr() + "." : ".");
    }

    private static Map<String, JsonNode> fields(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw malformed("The body must be one JSON object.");
        }
        Map<String, JsonNode> fields = new TreeMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (fields.put(key(name), Json.MAPPER.readTree(parser)) != null) {
                throw malformed("The body has the field " + name + " twice.");
            }
        }
        if (parser.nextToken() != null) {
            throw malformed("The body has something behind its object.");
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
            throw malformed("The body is no UTF-8.");
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
