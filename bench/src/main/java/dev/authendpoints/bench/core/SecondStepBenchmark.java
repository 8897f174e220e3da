package dev.authendpoints.bench.core;

import dev.authendpoints.testkit.Reply;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The second step: reading the challenge, counting, comparing, completing the login, opening and signing the session. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class SecondStepBenchmark {
    /** Long enough for the next time step, and for the budget of mails in a day. */
    private static final Duration PAUSE = Duration.ofHours(2);

    /** The factor. */
    @Param({"Email", "Authenticator"})
    public String provider = "Email";

    private final Visits visits = new Visits(PAUSE);
    private Visitor.OpenLogin login = new Visitor.OpenLogin("", "");
    private Reply last = Reply.of("none");

    /** Takes the first step. */
    @Setup(Level.Invocation)
    public void begin() {
        login = visits.next().begins(provider);
    }

    /**
     * Takes the second.
     *
     * @return the answer
     */
    @Benchmark
    public Reply confirm() {
        last = visits.again().confirms(login);
        return last;
    }

    /** A login that was refused is not what is measured. */
    @TearDown(Level.Invocation)
    public void signedIn() {
        last.expectOk();
    }
}
