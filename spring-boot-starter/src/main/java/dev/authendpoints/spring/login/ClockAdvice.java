package dev.authendpoints.spring.login;

import dev.authendpoints.spring.web.ProblemWords;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in the language of a request how far the clock of an authenticator is off. */
final class ClockAdvice {
    private static final Duration MINUTES_FROM = Duration.ofMinutes(2);

    private ClockAdvice() {}

    /** What a factor of a host's own remarks under that name stays as it is. */
    static Object on(@Nullable Object drift, Object english) {
        return drift instanceof Long seconds ? sentence(seconds) : english;
    }

    private static String sentence(long ahead) {
        Duration off = Duration.ofSeconds(Math.abs(ahead));
        boolean minutes = off.compareTo(MINUTES_FROM) >= 0;
        long amount = minutes ? off.plusSeconds(30).toMinutes() : off.toSeconds();
        String key = "message.clock-" + (minutes ? "minutes-" : "seconds-") + (ahead < 0 ? "behind" : "ahead");
        return ProblemWords.now().sentence(key, List.of(String.valueOf(amount)));
    }
}
