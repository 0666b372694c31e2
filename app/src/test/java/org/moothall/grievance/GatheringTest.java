package org.moothall.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.moothall.grievance.Intake.Gathering;

@Timeout(20)
class GatheringTest {

    private static final Duration SOON = Duration.ofMillis(100);

    private final Gathering<Integer> gathering = new Gathering<>(6, 4, 3);

    @BeforeEach
    void open() {
        gathering.open();
    }

    @Test
    void whoeverWritesAloneTakesAllThereIsUpToTheMost() throws Exception {
        offer(5);
        assertThat(gathering.take()).containsExactly(0, 1, 2, 3);
        gathering.written();
        assertThat(gathering.take()).containsExactly(4);
    }

    @Test
    void aSecondWriterWaitsForAWorthwhileGroup() throws Exception {
        offer(1);
        assertThat(gathering.take()).containsExactly(0);
        offer(2);
        var second = taking();
        assertThat(waits(second)).isTrue();
        offer(1);
        assertThat(second.get()).containsExactly(0, 1, 0);
    }

    @Test
    void whatTheSecondLeftGoesOnceTheFirstHasWritten() throws Exception {
        offer(1);
        gathering.take();
        offer(1);
        var second = taking();
        assertThat(waits(second)).isTrue();
        gathering.written();
        assertThat(second.get()).containsExactly(0);
    }

    @Test
    void tooManyAreRefusedAndSoIsWhatComesAfterTheEnd() throws Exception {
        offer(6);
        assertThat(gathering.offer(7)).isFalse();
        gathering.close();
        assertThat(gathering.take()).hasSize(4);
        assertThat(gathering.take()).hasSize(2);
        assertThat(gathering.take()).isEmpty();
        assertThat(gathering.offer(8)).isFalse();
    }

    @Test
    void theEndWakesWhoWaits() throws Exception {
        var waiting = taking();
        assertThat(waits(waiting)).isTrue();
        gathering.close();
        assertThat(waiting.get()).isEmpty();
    }

    private void offer(int many) {
        IntStream.range(0, many).forEach(i -> assertThat(gathering.offer(i)).isTrue());
    }

    private CompletableFuture<List<Integer>> taking() {
        var taken = new CompletableFuture<List<Integer>>();
        Thread.ofVirtual().start(() -> {
            try {
                taken.complete(gathering.take());
            } catch (InterruptedException e) {
                taken.completeExceptionally(e);
            }
        });
        return taken;
    }

    private static boolean waits(CompletableFuture<List<Integer>> one) throws InterruptedException, ExecutionException {
        try {
            one.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        }
    }
}
