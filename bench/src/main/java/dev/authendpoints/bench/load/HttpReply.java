package dev.authendpoints.bench.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answered.
 *
 * @param status the status
 * @param body the body
 */
record HttpReply(int status, String body) {
    private static final int SHOWN = 200;

    HttpReply expect(int wanted) throws Unexpected {
        if (status != wanted) {
            throw new Unexpected("status " + status + " instead of " + wanted + ": " + start());
        }
        return this;
    }

    /** A text of a flat JSON object. */
    String text(String name) throws Unexpected {
        Matcher field = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(body);
        if (!field.find()) {
            throw new Unexpected("no " + name + " in the answer with status " + status);
        }
        return field.group(1);
    }

    private String start() {
        return body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body;
    }

    /** An answer that ends no login. */
    static final class Unexpected extends Exception {
        private static final long serialVersionUID = 1L;

        Unexpected(String message) {
            super(message);
        }
    }
}
