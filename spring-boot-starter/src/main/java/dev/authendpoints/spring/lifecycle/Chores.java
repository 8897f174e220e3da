package dev.authendpoints.spring.lifecycle;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** Does small things again and again in threads of its own. A failure is logged, and the thing is done again next time. */
public final class Chores implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    /** A chore that takes long must not hold up the others: without its clock a server lets nobody in. */
    private static final int THREADS = 3;

    private final ScheduledExecutorService executor;

    /** Creates it with nothing to do. */
    public Chores() {
        this.executor = Executors.newScheduledThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "authendpoints-chores");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Adds a chore.
     *
     * @param name what the log calls it
     * @param pause how long to wait before it is done, first and between
     * @param chore what to do
     * @return this
     */
    public Chores every(String name, Duration pause, Runnable chore) {
        ScheduledFuture<?> scheduled = executor.scheduleWithFixedDelay(
                () -> attempt(name, chore), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        LOG.debug("{} every {}: {}", name, pause, scheduled);
        return this;
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }

    private static void attempt(String name, Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("{} failed and will be tried again: {}", name, e.toString());
        }
    }
}
