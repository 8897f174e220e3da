package dev.authendpoints.spring.story;

import java.io.IOException;
import java.util.Map;

/** Runs an example of the guide as its reader would. */
interface Runner extends AutoCloseable {
    /**
     * Runs it.
     *
     * @param id which example it is
     * @param text the example
     * @param values what its names stand for; that of {@code base} is the address of the server
     * @return the status and the body of the answer
     */
    Answer run(String id, String text, Map<String, String> values) throws Exception;

    @Override
    default void close() throws IOException {}

    /**
     * What a server has said.
     *
     * @param status the status
     * @param body the body, which the example need not have read
     */
    record Answer(int status, String body) {}
}
