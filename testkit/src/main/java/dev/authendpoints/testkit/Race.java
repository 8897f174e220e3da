package dev.authendpoints.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** Lets many threads do one thing at the same moment. */
public final class Race {
    /** How many run where nothing else is said. */
    public static final int RUNNERS = 16;

    private static final long PATIENCE_SECONDS = 60;

    private Race() {}

    /**
     * Starts all runners at one gate and waits until all are through.
     *
     * @param runners how many
     * @param run what each does; it is given its number, from 0
     * @param <T> what each brings back
     * @return what they brought back, by number
     */
    public static <T> List<T> of(int runners, IntFunction<T> run) {
        CountDownLatch ready = new CountDownLatch(runners);
        CountDownLatch gate = new CountDownLatch(1);
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (int i = 0; i < runners; i++) {
            int number = i;
            FutureTask<T> task = new FutureTask<>(() -> {
                ready.countDown();
                gate.await();
                return run.apply(number);
            });
            tasks.add(task);
            new Thread(task, "runner-" + number).start();
        }
        try {
            ready.await();
            gate.countDown();
            return results(tasks);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The race was interrupted", e);
        }
    }

    /**
     * Lets {@link #RUNNERS} threads try the same thing and counts who succeeded.
     *
     * @param attempt what each tries
     * @return how many succeeded
     */
    public static long winners(BooleanSupplier attempt) {
        return of(RUNNERS, number -> attempt.getAsBoolean()).stream()
                .filter(won -> won)
                .count();
    }

    private static <T> List<T> results(List<FutureTask<T>> tasks) throws InterruptedException {
        List<T> results = new ArrayList<>();
        for (FutureTask<T> task : tasks) {
            try {
                results.add(task.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            } catch (ExecutionException e) {
                throw new AssertionError("A runner fell", e.getCause());
            } catch (TimeoutException e) {
                throw new AssertionError("A runner is stuck", e);
            }
        }
        return results;
    }
}
