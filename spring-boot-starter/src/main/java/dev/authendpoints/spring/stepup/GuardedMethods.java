package dev.authendpoints.spring.stepup;

import java.lang.reflect.AnnotatedElement;
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
import org.springframework.core.MethodClassKey;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;

/**
 * What {@link StepUpRequired} asks for, method by method. It is read while beans are made, so that an annotation that makes no
 * sense stops the start.
 */
public final class GuardedMethods implements AuthorizationManager<MethodInvocation> {
    private final Map<MethodClassKey, Optional<LoginRequirement>> requirements = new ConcurrentHashMap<>();
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
        Class<?> target = targetClass == null ? method.getDeclaringClass() : targetClass;
        return requirements.computeIfAbsent(
                new MethodClassKey(method, target),
                key -> read(AopUtils.getMostSpecificMethod(method, target), target));
    }

    /** The method's own word, or else that of the class it is called on, which counts for what that inherits. */
    private static Optional<LoginRequirement> read(Method method, Class<?> target) {
        return annotated(method)
                .or(() -> method.getDeclaringClass() == Object.class
                        ? Optional.empty()
                        : annotated(target).or(() -> annotated(method.getDeclaringClass())))
                .map(LoginRequirement::of);
    }

    private static Optional<StepUpRequired> annotated(AnnotatedElement element) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, StepUpRequired.class));
    }
}
