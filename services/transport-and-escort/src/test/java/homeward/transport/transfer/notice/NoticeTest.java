package homeward.transport.transfer.notice;

import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.notified;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.proposed;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.transport.TransferEvent.TransferNotified;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TransferCommand.NotifyTransfer;

class NoticeTest {

    private static final NotifyTransfer NOTIFY = new NotifyTransfer(CASE, ITINERARY);

    @Test
    void noticeInTimeRecordsItsRule() {
        Given.transfer()
                .given(opened(), proposed(ITINERARY, PARENT))
                .when(NOTIFY)
                .then(notified(ITINERARY));
    }

    @Test
    void I07_weekendsDoNotCount() {
        // three working days before a Tuesday is the previous Thursday
        Given.transfer()
                .given(opened(), proposed(ITINERARY, PARENT))
                .at("2026-03-06T00:00:00Z")
                .when(NOTIFY)
                .refused(Kind.RULE, "transfer-notice-lead-time");
        Given.transfer()
                .given(opened(), proposed(ITINERARY, PARENT))
                .at("2026-03-05T23:59:59Z")
                .when(NOTIFY)
                .thenTypes(TransferNotified.class);
    }

    @Test
    void noticeIsGivenOnce() {
        Given.readyToDepart().when(NOTIFY).refused(Kind.CONFLICT, "notice-given-once");
    }

    @Test
    void noticeIsNotGivenOfATransferThatHasBegun() {
        Given.transfer()
                .given(opened(), proposed(ITINERARY, PARENT), departed(1))
                .when(NOTIFY)
                .refused(Kind.CONFLICT, "notice-precedes-transfer");
    }
}
