package dev.authendpoints.spring.config;

import dev.authendpoints.password.Argon2Choice;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which passwords are taken and how they are hashed.
 *
 * @param minLength the shortest password, in characters
 * @param words words of this installation that no password may be made of
 * @param argon2 what one hash costs
 * @param hashing how many hashes run at once
 */
public record PasswordProperties(
        @DefaultValue("8") int minLength,
        @DefaultValue({}) List<String> words,
        @DefaultValue Argon2 argon2,
        @DefaultValue Hashing hashing) {
    /**
     * What one Argon2id hash costs (RFC 9106).
     *
     * @param memoryKib memory in KiB
     * @param iterations passes over the memory
     * @param parallelism lanes
     * @param implementation who computes it: native code in half the time, or Java
     */
    public record Argon2(
            @DefaultValue("19456") int memoryKib,
            @DefaultValue("2") int iterations,
            @DefaultValue("1") int parallelism,
            @DefaultValue("auto") Argon2Choice.Wish implementation) {}

    /**
     * How many hashes run at once.
     *
     * @param concurrency how many run; 0 means one for each processor
     * @param queue how many wait; one more is answered with 503
     */
    public record Hashing(
            @DefaultValue("0") int concurrency,
            @DefaultValue("100") int queue) {}
}
