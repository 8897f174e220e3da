package dev.authendpoints.jdbc.factor;

import dev.authendpoints.factor.FactorType;
import java.util.Locale;

/** The form in which the database compares kinds of factors: their names are ASCII, and case does not matter. */
public final class TypeKey {
    private TypeKey() {}

    /**
     * Makes a parameter of a kind.
     *
     * @param type the kind
     * @return its name in lower case
     */
    public static String of(FactorType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
