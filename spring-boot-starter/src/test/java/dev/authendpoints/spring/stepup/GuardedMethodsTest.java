package dev.authendpoints.spring.stepup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class GuardedMethodsTest {
    private final GuardedMethods guarded = new GuardedMethods(Clock::systemUTC);

    @Test
    void an_annotation_on_a_class_guards_what_the_class_inherits() throws Exception {
        assertThat(guards("own", Guarded.class)).isTrue();
        assertThat(guards("inherited", Guarded.class)).isTrue();
        assertThat(guards("byDefault", Guarded.class)).isTrue();
        assertThat(guards("inherited", Below.class)).isTrue();
    }

    @Test
    void what_one_class_guards_another_that_inherits_the_same_may_leave_open() throws Exception {
        assertThat(guards("inherited", Open.class)).isFalse();
        assertThat(guards("inherited", Guarded.class)).isTrue();
        assertThat(guards("inherited", Open.class)).isFalse();
        assertThat(guards("inherited", Base.class)).isFalse();
    }

    @Test
    void an_annotation_on_a_method_goes_with_the_method() throws Exception {
        assertThat(guards("marked", Open.class)).isTrue();
        assertThat(guards("marked", Base.class)).isTrue();
    }

    @Test
    void what_every_object_has_is_not_guarded() throws Exception {
        assertThat(guards("toString", Guarded.class)).isFalse();
        assertThat(guards("hashCode", Guarded.class)).isFalse();
    }

    private boolean guards(String method, Class<?> target) throws NoSuchMethodException {
        return guarded.pointcut().getMethodMatcher().matches(target.getMethod(method), target);
    }

    interface Contract {
        default void byDefault() {}
    }

    static class Base implements Contract {
        public void inherited() {}

        @StepUpRequired(acr = "aal2")
        public void marked() {}
    }

    @StepUpRequired(maxAge = "5m")
    static class Guarded extends Base {
        public void own() {}
    }

    static class Below extends Guarded {}

    static class Open extends Base {}
}
