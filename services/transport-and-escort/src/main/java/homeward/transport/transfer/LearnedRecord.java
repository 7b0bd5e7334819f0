package homeward.transport.transfer;

import java.util.UUID;
import java.util.stream.Stream;

import homeward.chassis.deciding.Openings;
import homeward.events.Personal;
import homeward.events.request.ProtectionRecord;
import homeward.events.transport.TransferEvent.InternalRecordLearned;

/**
 * What the requesting state has on its own record about a person, sealed until it is opened for that state.
 *
 * @param sequence in the application's stream
 */
public record LearnedRecord(UUID recordId, Personal<ProtectionRecord> content, long sequence) {

    static LearnedRecord of(InternalRecordLearned e) {
        return new LearnedRecord(e.recordId(), e.content(), e.source().sequence());
    }

    LearnedRecord opened(Openings by) {
        return new LearnedRecord(recordId, by.open(content, ProtectionRecord.class), sequence);
    }

    /** Empty if it was not opened. */
    public Stream<ProtectionRecord> known() {
        return content instanceof Personal.Present<ProtectionRecord> known ? Stream.of(known.value()) : Stream.empty();
    }
}
