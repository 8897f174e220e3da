package dev.authendpoints.spring.web;

import dev.authendpoints.input.FieldError;
import java.util.List;
import java.util.Map;

/** A member of an answer that people read: what it says depends on their language. */
interface Said {
    /** The member's value in the language of these words. */
    Object in(ProblemWords.Spoken words);

    /**
     * A sentence.
     *
     * @param key which words
     * @param values what stands in them
     */
    record Sentence(String key, List<String> values) implements Said {
        @Override
        public Object in(ProblemWords.Spoken words) {
            return words.sentence(key, values);
        }
    }

    /**
     * What is wrong with the fields of a form.
     *
     * @param errors all of it
     */
    record Errors(List<FieldError> errors) implements Said {
        @Override
        public Object in(ProblemWords.Spoken words) {
            return errors.stream().map(error -> member(error, words)).toList();
        }

        private static Map<String, String> member(FieldError error, ProblemWords.Spoken words) {
            return Json.ordered("field", error.field(), "code", error.code(), "message", words.message(error));
        }
    }
}
