package dev.authendpoints.spring.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.spring.security.Endpoints;
import dev.authendpoints.spring.web.ProblemCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document and the code name the same endpoints and the same problems. */
class OpenApiTest {
    private static final Set<String> BESIDE = Set.of("/actuator", "/dev/");
    private final JsonNode document = document();

    @Test
    void it_has_exactly_our_endpoints() {
        Set<String> documented = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(key ->
                                Set.of("get", "post", "put", "patch", "delete").contains(key))
                        .forEach(method ->
                                documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        documented.removeIf(endpoint -> BESIDE.stream().anyMatch(endpoint::contains));
        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(Endpoints.all().stream()
                        .map(endpoint -> endpoint.method() + " " + endpoint.path())
                        .toList());
    }

    @Test
    void it_names_every_problem_code() {
        Set<String> codes =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::code).collect(Collectors.toSet());
        JsonNode listed = document.at("/components/schemas/ProblemCode/enum");
        assertThat(listed.valueStream().map(JsonNode::stringValue).collect(Collectors.toSet()))
                .isEqualTo(codes);
    }

    private static JsonNode document() {
        try {
            byte[] json =
                    Objects.requireNonNull(new ApiDocsController().document().getBody());
            return JsonMapper.shared().readTree(json);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
