package dev.authendpoints.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/**
 * What a door answers.
 *
 * @param code {@code ok}, or the stable code of the refusal
 * @param fields what the answer carries, under the contract's names: texts, whole numbers of seconds, booleans, lists of texts,
 *     and for passkeys the object {@code publicKey}
 */
public record Reply(String code, Map<String, Object> fields) {
    /** The code of what was done. */
    public static final String OK = "ok";

    /** The code for an access token that is missing or worth nothing, however a transport spells it. */
    public static final String UNAUTHENTICATED = "unauthenticated";

    /** Takes a copy of the fields. */
    public Reply {
        fields = Map.copyOf(fields);
    }

    /**
     * An answer that carries nothing.
     *
     * @param code its code
     * @return the answer
     */
    public static Reply of(String code) {
        return new Reply(code, Map.of());
    }

    /**
     * Tells whether it was done.
     *
     * @return true for {@code ok}
     */
    public boolean ok() {
        return code.equals(OK);
    }

    /**
     * Fails the test unless it was done.
     *
     * @return this
     */
    public Reply expectOk() {
        return expect(OK);
    }

    /**
     * Fails the test unless the answer has a code.
     *
     * @param expected the code
     * @return this
     */
    public Reply expect(String expected) {
        Assertions.assertThat(code).as("code of the answer %s", fields).isEqualTo(expected);
        return this;
    }

    /**
     * Reads a text.
     *
     * @param name the field
     * @return the text
     */
    public String text(String name) {
        return (String) field(name);
    }

    /**
     * Reads a whole number.
     *
     * @param name the field
     * @return the number
     */
    public int number(String name) {
        return (Integer) field(name);
    }

    /**
     * Reads a list.
     *
     * @param name the field
     * @return the texts
     */
    public List<String> texts(String name) {
        return ((Collection<?>) field(name)).stream().map(String.class::cast).toList();
    }

    /**
     * Reads an object.
     *
     * @param name the field
     * @return its members
     */
    @SuppressWarnings("unchecked") // objects are maps with texts as keys
    public Map<String, Object> members(String name) {
        return (Map<String, Object>) field(name);
    }

    private Object field(String name) {
        Object value = fields.get(name);
        if (value == null) {
            throw new AssertionError("The answer " + code + " has no " + name + " but " + fields.keySet());
        }
        return value;
    }
}
