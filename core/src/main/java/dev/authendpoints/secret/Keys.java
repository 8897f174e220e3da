package dev.authendpoints.secret;

import java.util.Map;
import java.util.Optional;

/** The symmetric keys of one purpose. */
public final class Keys {
    private final Map<String, Key> byId;
    private final Key active;

    Keys(Map<String, Key> byId, String activeId) {
        this.byId = Map.copyOf(byId);
        this.active = Optional.ofNullable(byId.get(activeId)).orElseThrow();
    }

    /**
     * Gives the key that new things are made with.
     *
     * @return the active key
     */
    public Key active() {
        return active;
    }

    /**
     * Finds a key that something older was made with.
     *
     * @param id its identifier
     * @return the key, if it is still known
     */
    public Optional<Key> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Map<String, Key> all() {
        return byId;
    }
}
