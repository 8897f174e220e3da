package dev.authendpoints.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private final Set<Integer> clientPorts = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    ConnectionTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        answers("/sized", true);
        answers("/chunked", false);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sized_and_chunked_answers_arrive_over_one_connection() throws Exception {
        try (Connection connection = connection()) {
            String sized =
                    connection.postJson("/sized", "{\"a\":\"ä\"}").expect(200).text("echo");
            String chunked = connection.postForm("/chunked", "x").expect(200).text("echo");

            assertThat(sized).isEqualTo("{'a':'ä'}");
            assertThat(chunked).isEqualTo("x");
            assertThat(clientPorts).hasSize(1);
        }
    }

    @Test
    void another_status_is_told_with_the_start_of_the_body() throws IOException {
        try (Connection connection = connection()) {
            HttpReply reply = connection.postJson("/nowhere", "{}");

            assertThatExceptionOfType(HttpReply.Unexpected.class)
                    .isThrownBy(() -> reply.expect(200))
                    .withMessageStartingWith("status 404 instead of 200: ");
        }
    }

    private void answers(String path, boolean sized) {
        server.createContext(path, exchange -> {
            clientPorts.add(exchange.getRemoteAddress().getPort());
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] echo = ("{\"echo\" : \"" + body.replace('"', '\'') + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, sized ? echo.length : 0);
            exchange.getResponseBody().write(echo);
            exchange.close();
        });
    }

    private Connection connection() {
        return new Connection(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }
}
