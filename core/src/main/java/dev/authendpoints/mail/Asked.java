package dev.authendpoints.mail;

import dev.authendpoints.client.Client;
import java.util.HashMap;
import java.util.Map;

/** The parameters that say who caused a message: {@code address} and {@code agent}. */
public final class Asked {
    private Asked() {}

    /**
     * Says who asked.
     *
     * @param client who
     * @param more names and values of further parameters, one after the other
     * @return all of them
     */
    public static Map<String, String> by(Client client, String... more) {
        Map<String, String> params = new HashMap<>(Map.of("address", client.address(), "agent", client.agent()));
        for (int i = 0; i < more.length; i += 2) {
            params.put(more[i], more[i + 1]);
        }
        return params;
    }
}
