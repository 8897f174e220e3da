package dev.authendpoints.spring.factor;

import dev.authendpoints.factor.Label;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.Refused;
import java.util.List;

/** Reads the field {@code label}. */
public final class LabelText {
    private LabelText() {}

    /**
     * Reads a label.
     *
     * @param text what was sent
     * @return the label
     * @throws Refused when it is none
     */
    public static Label read(String text) {
        FieldError error = new FieldError("label", "invalid", "must have 1 to 64 visible characters on one line");
        return Label.parse(text).orElseThrow(() -> new Refused(Problem.invalid(List.of(error))));
    }
}
