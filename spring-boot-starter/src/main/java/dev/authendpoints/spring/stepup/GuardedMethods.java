package dev.authendpoints.spring.stepup;

import java.lang.reflect.Method;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;

/**
 * What {@link StepUpRequired} asks for, method by method. It is read while beans are made, so that an annotation that makes no
 * sense stops the start.
 */
public final class GuardedMethods implements AuthorizationManager<MethodInvocation> {
    private final Map<Method, Optional<LoginRequirement>> requirements = new ConcurrentHashMap<>();
    private final Supplier<InstantSource> time;

    /**
     * Creates it.
     *
     * @param time the time, asked for with the first call
     */
    public GuardedMethods(Supplier<InstantSource> time) {
        this.time = time;
    }

    /**
     * Finds what is guarded.
     *
     * @return the methods that bear the annotation, themselves or by their class
     */
    public Pointcut pointcut() {
        return new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(Method method, Class<?> targetClass) {
                return requirement(method, targetClass).isPresent();
            }
        };
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> authentication, MethodInvocation invocation) {
        Object target = invocation.getThis();
        LoginRequirement requirement = requirement(invocation.getMethod(), target == null ? null : target.getClass())
                .orElseThrow();
        return StepUpAuthorization.decide(
                requirement, Proved.by(authentication.get()), time.get().instant());
    }

    private Optional<LoginRequirement> requirement(Method method, @Nullable Class<?> targetClass) {
        Method specific = AopUtils.getMostSpecificMethod(method, targetClass);
        return requirements.computeIfAbsent(specific, GuardedMethods::read);
    }

    private static Optional<LoginRequirement> read(Method method) {
        StepUpRequired own = AnnotatedElementUtils.findMergedAnnotation(method, StepUpRequired.class);
        StepUpRequired ofType =
                AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), StepUpRequired.class);
        return Optional.ofNullable(own).or(() -> Optional.ofNullable(ofType)).map(LoginRequirement::of);
    }
}
