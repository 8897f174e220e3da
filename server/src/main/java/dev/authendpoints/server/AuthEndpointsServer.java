package dev.authendpoints.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs the endpoints alone. */
@SpringBootApplication
public class AuthEndpointsServer {
    /**
     * Starts the server.
     *
     * @param args Spring Boot's arguments, such as {@code --server.port=8080}
     */
    public static void main(String[] args) {
        SpringApplication.run(AuthEndpointsServer.class, args);
    }
}
