package dev.authendpoints.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.mail.Courier.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CourierLoopTest {
    private final Queue<String> outbox = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<String> delivered = new LinkedBlockingQueue<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private CourierLoop loop = loop(this::due, this::deliver, Duration.ofSeconds(10));

    @AfterEach
    void stop() {
        mayGoOn.countDown();
        loop.stop();
    }

    @Test
    void what_is_due_is_delivered_while_the_loop_runs() throws Exception {
        loop.start();
        outbox.addAll(List.of("one", "two"));
        assertThat(next(2)).containsExactlyInAnyOrder("one", "two");
        outbox.add("three");
        assertThat(next(1)).containsExactly("three");
    }

    @Test
    void one_round_can_be_run_by_hand() {
        outbox.addAll(List.of("one", "two"));
        assertThat(loop.deliverDue()).containsExactly(Delivery.DELIVERED, Delivery.DELIVERED);
        assertThat(delivered).containsExactly("one", "two");
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void a_slow_message_holds_up_its_own_worker_alone() throws Exception {
        loop.start();
        outbox.addAll(List.of("slow", "one", "two", "three"));
        assertThat(next(3)).containsExactly("one", "two", "three");
        mayGoOn.countDown();
        assertThat(next(1)).containsExactly("slow");
    }

    @Test
    void a_message_in_hand_is_not_handed_out_again() throws Exception {
        CountDownLatch looks = new CountDownLatch(5);
        loop = loop(
                limit -> {
                    looks.countDown();
                    return delivered.isEmpty() ? List.of("slow") : List.of();
                },
                this::deliver,
                Duration.ofSeconds(10));
        loop.start();
        looks.await();
        mayGoOn.countDown();
        loop.stop();
        assertThat(delivered).containsExactly("slow");
    }

    @Test
    void an_outbox_that_cannot_be_read_is_read_again() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        loop = loop(
                limit -> {
                    if (looks.incrementAndGet() <= 2) {
                        throw new IllegalStateException("no connection");
                    }
                    return due(limit);
                },
                this::deliver,
                Duration.ofSeconds(10));
        outbox.add("one");
        loop.start();
        assertThat(next(1)).containsExactly("one");
    }

    @Test
    void a_message_that_breaks_does_not_break_the_loop() throws Exception {
        loop.start();
        outbox.addAll(List.of("broken", "broken", "broken", "fatal", "one"));
        assertThat(next(1)).containsExactly("one");
        outbox.add("two");
        assertThat(next(1)).containsExactly("two");
    }

    @Test
    void stopping_lets_the_message_in_hand_finish_and_begins_no_other() throws Exception {
        CourierLoop single = new CourierLoop(
                this::due,
                this::deliver,
                new CourierPace(1, Duration.ofMillis(10), Duration.ofSeconds(10)),
                Mails.CLOCK);
        outbox.addAll(List.of("slow", "later"));
        single.start();
        begun.await();
        Thread stopping = new Thread(single::stop);
        stopping.start();
        while (stopping.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        mayGoOn.countDown();
        stopping.join();
        assertThat(delivered).containsExactly("slow");
    }

    @Test
    void stopping_waits_only_so_long() throws Exception {
        loop = loop(this::due, this::deliver, Duration.ofMillis(50));
        outbox.add("deaf");
        loop.start();
        begun.await();
        loop.stop();
        assertThat(loop.isRunning()).isFalse();
        assertThat(delivered).isEmpty();
    }

    @Test
    void it_starts_again_after_a_stop() throws Exception {
        loop.start();
        loop.start();
        loop.stop();
        loop.stop();
        loop.start();
        outbox.add("one");
        assertThat(next(1)).containsExactly("one");
    }

    @Test
    void it_stops_after_the_web_server() {
        assertThat(loop.getPhase()).isLessThan(Integer.MAX_VALUE - 2048);
    }

    @Test
    void a_pace_that_delivers_nothing_is_refused() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new CourierPace(0, second, second)).hasMessageContaining("mail.workers");
        assertThatThrownBy(() -> new CourierPace(1, Duration.ZERO, second)).hasMessageContaining("mail.poll");
        assertThatThrownBy(() -> new CourierPace(1, second, second.negated())).hasMessageContaining("mail.drain");
    }

    private static CourierLoop loop(IntFunction<List<String>> due, Function<String, Delivery> deliver, Duration drain) {
        return new CourierLoop(due, deliver, new CourierPace(2, Duration.ofMillis(10), drain), Mails.CLOCK);
    }

    private List<String> due(int limit) {
        List<String> ids = outbox.stream().limit(limit).toList();
        outbox.removeAll(ids);
        return ids;
    }

    private Delivery deliver(String id) {
        switch (id) {
            case "broken" -> throw new IllegalStateException(id);
            case "fatal" -> throw new StackOverflowError(id);
            case "slow" -> waitPolitely();
            case "deaf" -> waitDeaf();
            default -> {}
        }
        delivered.add(id);
        return Delivery.DELIVERED;
    }

    private void waitPolitely() {
        begun.countDown();
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As somebody who reads from a socket waits. */
    private void waitDeaf() {
        begun.countDown();
        while (mayGoOn.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private List<String> next(int count) throws InterruptedException {
        String[] ids = new String[count];
        for (int i = 0; i < count; i++) {
            ids[i] = String.valueOf(delivered.poll(10, TimeUnit.SECONDS));
        }
        return List.of(ids);
    }
}
