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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a session costs once it is open: exchanging its refresh token, and telling who presents an access token. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class TokenBenchmark {
    private static final String AUTHENTICATOR = "Authenticator";
    private static final Duration NEXT_CODE = Duration.ofMinutes(1);
    /** So short that an access token outlives all visits to one world. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Visits visits = new Visits(PAUSE);
    private String accessToken = "";
    private String refreshToken = "";
    private Reply last = Reply.of("none");

    /** Signs in, in each new world once. */
    @Setup(Level.Invocation)
    public void signIn() {
        Visitor visitor = visits.next();
        if (visits.newWorld()) {
            visitor.waits(NEXT_CODE);
            remember(visitor.confirms(visitor.begins(AUTHENTICATOR)));
        } else if (last.fields().containsKey("refreshToken")) {
            remember(last);
        }
    }

    /**
     * Exchanges the refresh token.
     *
     * @return the answer
     */
    @Benchmark
    public Reply refresh() {
        last = visits.again().refreshes(refreshToken);
        return last;
    }

    /**
     * Presents the access token.
     *
     * @return the answer
     */
    @Benchmark
    public Reply verify() {
        last = visits.again().shows(accessToken);
        return last;
    }

    /** What was refused is not what is measured. */
    @TearDown(Level.Invocation)
    public void done() {
        last.expectOk();
    }

    private void remember(Reply tokens) {
        accessToken = tokens.expectOk().text("accessToken");
        refreshToken = tokens.text("refreshToken");
    }
}
