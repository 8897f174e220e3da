package dev.authendpoints.spring.web;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The mapper of our own endpoints: what a host does to its own changes nothing here, and the other way round. */
final class Json {
    private static final int MAX_DEPTH = 10;
    private static final int MAX_STRING = 16_384;
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_STRING)
                            .maxNameLength(256)
                            .build())
                    .build())
            // Fields of the whole object are compared where bodies are read, in any case.
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            // Values are read one by one; what stands behind the whole object is looked for where bodies are read.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static byte[] bytes(Map<String, ?> object) {
        return MAPPER.writeValueAsBytes(object);
    }

    /** A map that keeps its order, so that the same answer always has the same bytes. */
    static Map<String, String> ordered(String... namesAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
