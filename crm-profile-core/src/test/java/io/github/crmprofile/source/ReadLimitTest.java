package io.github.crmprofile.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadLimitTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 7);

    private ReadLimit limit(Duration longest) {
        return new ReadLimit(longest, now::get);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static Boolean checked() {
        ReadLimit.check();
        return true;
    }

    @Test
    void outsideOfAnyLimitNothingEnds() {
        assertThat(checked()).isTrue();
        assertThat(ReadLimit.remaining()).isEmpty();
    }

    @Test
    void aReadEndsWhenItsTimeIsOver() {
        ReadLimit limit = limit(Duration.ofSeconds(5));
        pass(Duration.ofSeconds(4));
        assertThat(limit.call(ReadLimitTest::checked)).isTrue();
        assertThat(limit.call(ReadLimit::remaining)).contains(Duration.ofSeconds(1));

        pass(Duration.ofSeconds(1));

        assertThatThrownBy(() -> limit.call(ReadLimitTest::checked))
                .isInstanceOf(ReadEndedException.class)
                .hasMessage("The read took longer than the PT5S that it was given");
        assertThat(limit.call(ReadLimit::remaining)).contains(Duration.ZERO);
        assertThat(checked()).as("outside of it again").isTrue();
    }

    @Test
    void theShortestOfSeveralHolds() {
        ReadLimit outer = limit(Duration.ofSeconds(3));
        ReadLimit inner = limit(Duration.ofSeconds(60));

        assertThat(outer.call(() -> inner.call(ReadLimit::remaining))).contains(Duration.ofSeconds(3));
        outer.cancel();
        assertThatThrownBy(() -> outer.call(() -> inner.call(ReadLimitTest::checked)))
                .hasMessage("The read was cancelled");
        assertThat(inner.call(ReadLimitTest::checked)).isTrue();
    }

    @Test
    void whatIsForOthersTooIsNotEnded() {
        ReadLimit limit = limit(Duration.ofSeconds(1));
        limit.cancel();

        assertThat(limit.<Boolean>call(() -> ReadLimit.lift(ReadLimitTest::checked)))
                .isTrue();
        assertThatThrownBy(() -> limit.call(() -> {
                    ReadLimit.lift(ReadLimitTest::checked);
                    return checked();
                }))
                .as("the limit holds again afterwards")
                .isInstanceOf(ReadEndedException.class);
    }

    @Test
    void whatIsRunningIsCancelledOnceAndWhatHasEndedIsNot() {
        ReadLimit limit = ReadLimit.cancellable();
        List<String> cancelled = new ArrayList<>();

        limit.call(() -> {
            ReadLimit.onCancel(() -> cancelled.add("ended before")).close();
            try (ReadLimit.Cancelling running = ReadLimit.onCancel(() -> cancelled.add("running"))) {
                limit.cancel();
                return running;
            }
        });

        assertThat(cancelled).containsExactly("running");
        assertThatThrownBy(() -> limit.call(() -> ReadLimit.onCancel(() -> cancelled.add("too late"))))
                .isInstanceOf(ReadEndedException.class);
        limit.cancel();
        assertThat(cancelled).containsExactly("running");
    }

    @Test
    void aLimitOfNoTimeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReadLimit.of(Duration.ZERO))
                .withMessage("A limit of PT0S was given; it must be longer than zero");
    }
}
