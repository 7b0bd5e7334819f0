package homeward.events.stages;

import static homeward.events.stages.TransferEvents.FIRST;
import static homeward.events.stages.TransferEvents.SECOND;
import static homeward.events.stages.TransferEvents.arrived;
import static homeward.events.stages.TransferEvents.departed;
import static homeward.events.stages.TransferEvents.failed;
import static homeward.events.stages.TransferEvents.handedOver;
import static homeward.events.stages.TransferEvents.notified;
import static homeward.events.stages.TransferEvents.opened;
import static homeward.events.stages.TransferEvents.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import homeward.events.transport.TransferEvent;

class TransferProgressTest {

    @Test
    void aJourneyOfTwoLegsGoesThroughEveryStage() {
        assertThat(stage()).isEqualTo(TransferStage.EXPECTED);
        assertThat(stage(opened())).isEqualTo(TransferStage.OPEN);
        assertThat(stage(opened(), proposed(FIRST))).isEqualTo(TransferStage.PLANNED);
        assertThat(stage(opened(), proposed(FIRST), notified(FIRST))).isEqualTo(TransferStage.NOTIFIED);
        assertThat(stage(proposed(FIRST), departed(FIRST, 1))).isEqualTo(TransferStage.UNDER_WAY);
        assertThat(stage(proposed(FIRST), departed(FIRST, 1), arrived(FIRST, 1)))
                .isEqualTo(TransferStage.ARRIVED);
        assertThat(stage(proposed(FIRST), departed(FIRST, 1), arrived(FIRST, 1), departed(FIRST, 2)))
                .isEqualTo(TransferStage.UNDER_WAY);
        assertThat(stage(proposed(FIRST), departed(FIRST, 1), arrived(FIRST, 1), handedOver(FIRST)))
                .isEqualTo(TransferStage.HANDED_OVER);
    }

    @Test
    void noticeRecordedAfterDepartureChangesNothing() {
        assertThat(stage(proposed(FIRST), departed(FIRST, 1), notified(FIRST))).isEqualTo(TransferStage.UNDER_WAY);
    }

    @Test
    void aDepartureRecordedAfterItsArrivalChangesNothing() {
        assertThat(stage(proposed(FIRST), arrived(FIRST, 1), departed(FIRST, 1)))
                .isEqualTo(TransferStage.ARRIVED);
    }

    @Test
    void theFailureOfAnOlderItineraryIsNotTheTransfersFailure() {
        TransferProgress progress = progress(proposed(FIRST), proposed(SECOND), departed(SECOND, 1), failed(FIRST));

        assertThat(progress.stage()).isEqualTo(TransferStage.UNDER_WAY);
        assertThat(progress.itineraries())
                .extracting(ItineraryProgress::stage)
                .containsExactly(TransferStage.FAILED, TransferStage.UNDER_WAY);
    }

    @Test
    void aNewItineraryAfterAFailureBeginsAnew() {
        assertThat(stage(proposed(FIRST), failed(FIRST))).isEqualTo(TransferStage.FAILED);
        assertThat(stage(proposed(FIRST), failed(FIRST), proposed(SECOND))).isEqualTo(TransferStage.PLANNED);
    }

    @Test
    void anItineraryProposedOnceMoreDoesNotBeginAnew() {
        assertThat(stage(proposed(FIRST), departed(FIRST, 1), proposed(FIRST))).isEqualTo(TransferStage.UNDER_WAY);
        assertThat(stage(proposed(FIRST), failed(FIRST), proposed(SECOND), departed(SECOND, 1), proposed(FIRST)))
                .isEqualTo(TransferStage.UNDER_WAY);
    }

    @Test
    void nothingFollowsHandoverOrFailure() {
        assertThat(stage(proposed(FIRST), handedOver(FIRST), failed(FIRST))).isEqualTo(TransferStage.HANDED_OVER);
        assertThat(stage(proposed(FIRST), failed(FIRST), departed(FIRST, 1), handedOver(FIRST)))
                .isEqualTo(TransferStage.FAILED);
    }

    @Test
    void anItineraryNeverProposedIsIgnored() {
        assertThat(stage(opened(), departed(FIRST, 1))).isEqualTo(TransferStage.OPEN);
    }

    @Test
    void openedOnceMoreChangesNothing() {
        assertThat(stage(opened(), proposed(FIRST), opened())).isEqualTo(TransferStage.PLANNED);
    }

    private static TransferStage stage(TransferEvent... events) {
        return progress(events).stage();
    }

    private static TransferProgress progress(TransferEvent... events) {
        TransferProgress progress = TransferProgress.NONE;
        for (TransferEvent event : events) {
            progress = progress.after(event);
        }
        return progress;
    }
}
