package homeward.transport.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent.InternalRecordKept;
import homeward.transport.transfer.TransferCommand.LearnInternalRecord;

/** Departures require an assessment, which only the requesting state can read. All records are learned alike. */
@Singleton
public class WhenInternalRecordIsKeptThenTransferLearnsIt implements Policy<InternalRecordKept> {

    @Override
    public String name() {
        return "learn-internal-record";
    }

    @Override
    public String service() {
        return "request";
    }

    @Override
    public Class<InternalRecordKept> events() {
        return InternalRecordKept.class;
    }

    @Override
    public List<LearnInternalRecord> on(Recorded<InternalRecordKept> recorded) {
        InternalRecordKept e = recorded.event();
        return List.of(new LearnInternalRecord(e.caseId(), e.personId(), e.recordId(), e.content(), recorded.source()));
    }
}
