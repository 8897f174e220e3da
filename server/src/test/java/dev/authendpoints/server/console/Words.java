package dev.authendpoints.server.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The words of the pages in one language, as the pages read them. */
final class Words {
    private final Map<String, String> words;

    private Words(Map<String, String> words) {
        this.words = words;
    }

    static Words in(String language) {
        String file = "/static/console/text/" + language + ".json";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no " + file);
            }
            return new Words(JsonMapper.shared().readValue(in, new TypeReference<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page says for a key; of words with values in them the longest piece between these. */
    String say(String key) {
        String text = words.get(key);
        if (text == null) {
            throw new IllegalArgumentException("There are no words for " + key);
        }
        String longest = "";
        for (String piece : text.split("\\{\\w+}|\\*\\*|\\[|]\\([^)]*\\)", -1)) {
            if (piece.strip().length() > longest.length()) {
                longest = piece.strip();
            }
        }
        return longest;
    }
}
