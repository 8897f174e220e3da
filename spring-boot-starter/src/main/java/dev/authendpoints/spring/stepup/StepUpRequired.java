package dev.authendpoints.spring.stepup;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a method, or all methods of a class, be called only after a login that is fresh or strong enough. Whoever calls with an
 * older or weaker one is answered with 401 and {@code insufficient_user_authentication} (RFC 9470), and {@code next} says where
 * to step up. It holds for every bean of the application, not for controllers alone; an access token is needed in any case.
 *
 * <pre>{@code
 * @StepUpRequired(maxAge = "5m", purpose = "payment")
 * @PostMapping("/payments")
 * void pay(@RequestBody Payment payment) { … }
 * }</pre>
 */
@Documented
@Inherited
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface StepUpRequired {
    /**
     * Says how old the proofs may be.
     *
     * @return a duration such as {@code 5m} or {@code PT5M}; empty where their age does not matter
     */
    String maxAge() default "";

    /**
     * Says what the proofs have to be worth together.
     *
     * @return {@code aal1} or {@code aal2}; empty where it does not matter
     */
    String acr() default "";

    /**
     * Names the class of actions: a step-up for this purpose will do, and none for another.
     *
     * @return 1 to 32 of a-z, 0-9 and _; empty where only what counts for everything will do
     */
    String purpose() default "";
}
