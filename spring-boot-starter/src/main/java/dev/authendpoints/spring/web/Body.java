package dev.authendpoints.spring.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that is read from a request's body, strictly. Its components say what is asked for: {@code String} and
 * {@link dev.authendpoints.secret.Secret} are required, {@code Optional} of them, of {@code Boolean}
 * of {@link ObjectText} and of {@link Texts} are not, {@code boolean} is false when absent. {@link
 * dev.authendpoints.factor.Particulars} is all that no other component names.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Body {}
