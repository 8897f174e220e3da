package dev.authendpoints.spring.mail;

import dev.authendpoints.mail.Courier.Delivery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps messages moving while the application runs: one thread looks for what is due, a few deliver it, and a slow message
 * holds up its own worker alone. Any number of nodes may do so; the claim in the outbox decides who delivers. It starts
 * before the web server and stops after it. What it does not finish, another node or the next start delivers.
 */
public final class CourierLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CourierLoop.class);
    private static final int BATCH = 50;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** Below the phases in which the web server starts and shuts down. */
    private static final int PHASE = DEFAULT_PHASE - 4096;

    private final IntFunction<List<String>> due;
    private final Function<String, Delivery> deliver;
    private final CourierPace pace;
    private final FailureLog failures;
    private volatile @Nullable Run run;

    /**
     * Creates it.
     *
     * @param due lists what is due: {@code courier::due}
     * @param deliver delivers one message: {@code courier::deliver}
     * @param pace how it works
     * @param time the time
     */
    public CourierLoop(
            IntFunction<List<String>> due, Function<String, Delivery> deliver, CourierPace pace, InstantSource time) {
        this.due = due;
        this.deliver = deliver;
        this.pace = pace;
        this.failures = new FailureLog(LOG, time);
    }

    /**
     * Delivers, in the caller's thread, what is due now. For tests and for tools that run once.
     *
     * @return what became of each
     */
    public List<Delivery> deliverDue() {
        return due.apply(BATCH).stream().map(deliver).toList();
    }

    @Override
    public synchronized void start() {
        if (run == null) {
            run = new Run();
        }
    }

    @Override
    public synchronized void stop() {
        Run current = run;
        if (current != null) {
            current.end();
            run = null;
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** From one start to the next stop. */
    private final class Run {
        private final Set<String> inHand = ConcurrentHashMap.newKeySet();
        private final CountDownLatch ended = new CountDownLatch(1);
        /** One thread looks, the others deliver. */
        private final ExecutorService threads = Executors.newFixedThreadPool(pace.workers() + 1, Run::thread);

        Run() {
            threads.execute(this::keepLooking);
        }

        void end() {
            ended.countDown();
            threads.shutdown();
            try {
                if (!threads.awaitTermination(pace.drain().toMillis(), TimeUnit.MILLISECONDS)) {
                    threads.shutdownNow();
                    failures.warn("Stopped while messages were on their way; they are delivered later");
                }
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }

        private void keepLooking() {
            Duration pause = pace.poll();
            while (!endsWithin(pause)) {
                pause = look() ? pace.poll() : Collections.min(List.of(pause.multipliedBy(2), LONGEST_PAUSE));
            }
        }

        /** Hands out what is due; false when the outbox cannot be read. */
        private boolean look() {
            try {
                if (inHand.size() < BATCH) {
                    due.apply(BATCH + inHand.size()).stream()
                            .filter(inHand::add)
                            .forEach(this::handOut);
                }
                return true;
            } catch (RejectedExecutionException e) {
                return true; // stopped meanwhile
            } catch (RuntimeException | Error e) {
                failures.warn("The outbox could not be read", e);
                return false;
            }
        }

        private void handOut(String id) {
            threads.execute(() -> {
                try {
                    if (!endsWithin(Duration.ZERO)) {
                        Delivery delivery = deliver.apply(id);
                        LOG.debug("Message {}: {}", id, delivery);
                    }
                } catch (RuntimeException | Error e) {
                    failures.warn("A message could not be delivered", e);
                } finally {
                    inHand.remove(id);
                }
            });
        }

        private boolean endsWithin(Duration pause) {
            try {
                return ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }

        private static Thread thread(Runnable task) {
            Thread thread = new Thread(task, "mail-courier");
            thread.setDaemon(true);
            return thread;
        }
    }
}
