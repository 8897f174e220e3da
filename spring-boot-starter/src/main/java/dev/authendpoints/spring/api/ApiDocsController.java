package dev.authendpoints.spring.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document: the very file that the documentation has, as JSON. */
@RestController
public final class ApiDocsController {
    private static final MediaType JSON = MediaType.parseMediaType("application/json;charset=UTF-8");
    private volatile byte @Nullable [] document;

    @GetMapping("${authendpoints.base-path:}/v3/api-docs")
    ResponseEntity<byte[]> document() throws IOException {
        byte[] json = document;
        if (json == null) {
            json = read();
            document = json;
        }
        return ResponseEntity.ok().contentType(JSON).body(json);
    }

    private static byte[] read() throws IOException {
        try (InputStream yaml = ApiDocsController.class.getResourceAsStream("/authendpoints/openapi.yaml")) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(yaml));
            return JsonMapper.shared().writeValueAsBytes(document);
        }
    }
}
