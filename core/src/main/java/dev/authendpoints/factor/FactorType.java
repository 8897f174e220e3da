package dev.authendpoints.factor;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a kind of factor: the {@code provider} of the contract. Names are compared without regard to case.
 *
 * @param name up to 32 ASCII letters and digits, such as {@code Email}
 */
public record FactorType(String name) {
    // First: the constants below are checked against it.
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,31}");

    /** A code mailed to the account's verified address. */
    public static final FactorType EMAIL = new FactorType("Email");

    /** One of ten codes for the day on which all else is lost. */
    public static final FactorType RECOVERY_CODE = new FactorType("RecoveryCode");

    /** Refuses what is no name. */
    public FactorType {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A provider is named by 1 to 32 ASCII letters and digits");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactorType type && name.equalsIgnoreCase(type.name);
    }

    @Override
    public int hashCode() {
        return name.toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
