package dev.authendpoints.spring.web;

import dev.authendpoints.factor.Answer;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.secret.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field of a body that is an object, for whoever reads it by other rules than ours.
 *
 * @param json the object, as JSON text
 */
public record ObjectText(Secret json) {
    /**
     * Reads what proves a factor: a code or a credential as text, or a credential as the object that browsers make of it.
     *
     * @param token the field {@code token}
     * @param credential the field {@code credential}
     * @return the answer
     * @throws Refused unless there is exactly one of them
     */
    public static Answer answer(Optional<Secret> token, Optional<ObjectText> credential) {
        if (token.isPresent() && credential.isPresent()) {
            throw refused("credential", "ambiguous", "must not come with a token");
        }
        return token.or(() -> credential.map(ObjectText::json))
                .map(Answer::new)
                .orElseThrow(() -> refused("token", "required", "is required"));
    }

    /**
     * Gives its members that are texts.
     *
     * @return their values by their names
     */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        Json.MAPPER.readTree(json.reveal()).properties().stream()
                .filter(member -> member.getValue().isString())
                .forEach(member -> texts.put(member.getKey(), member.getValue().stringValue()));
        return texts;
    }

    private static Refused refused(String field, String code, String message) {
        return new Refused(Problem.invalid(List.of(new FieldError(field, code, message))));
    }
}
