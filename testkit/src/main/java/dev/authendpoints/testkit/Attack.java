package dev.authendpoints.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a test that tries an attack. {@code docs/security/attacks.md} lists the attacks by their identifiers and, for each,
 * the tests that carry it here; a test keeps the two alike.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Attack {
    /**
     * Names the attacks.
     *
     * @return identifiers such as {@code B2}
     */
    String[] value();
}
