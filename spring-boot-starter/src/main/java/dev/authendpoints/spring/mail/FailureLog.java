package dev.authendpoints.spring.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;

/** Says each kind of failure once a minute, with how often it happened meanwhile. */
public final class FailureLog {
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Map<String, Said> said = new ConcurrentHashMap<>();
    private final Logger log;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param log where it is said
     * @param time the time
     */
    public FailureLog(Logger log, InstantSource time) {
        this.log = log;
        this.time = time;
    }

    /**
     * Says a sentence.
     *
     * @param sentence its own kind: it must come from a few, and hold nothing of a message
     */
    public void warn(String sentence) {
        Instant now = time.instant();
        Said state = said.merge(sentence, new Said(now, 0, true), (before, first) -> before.again(now));
        if (state.aloud()) {
            log.warn("{}{}", sentence, state.unsaid() == 0 ? "" : " (" + state.unsaid() + " more since the last line)");
        }
    }

    /** Tells which exceptions and where; what they say may hold values. */
    void warn(String sentence, Throwable failure) {
        StringBuilder line = new StringBuilder(sentence).append(": ").append(name(failure));
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            line.append(", from ").append(name(cause));
        }
        StackTraceElement[] frames = failure.getStackTrace();
        warn(
                frames.length == 0
                        ? line.toString()
                        : line.append(", at ").append(frames[0]).toString());
    }

    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    private record Said(Instant at, int unsaid, boolean aloud) {
        Said again(Instant now) {
            if (now.isBefore(at.plus(QUIET))) {
                return new Said(at, unsaid + 1, false);
            }
            return aloud ? new Said(now, 0, true) : new Said(now, unsaid, true);
        }
    }
}
