package homeward.transport.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import homeward.casefile.Contents;
import homeward.casefile.Desk;
import homeward.casefile.summary.Summaries;
import homeward.casefile.summary.Summary;
import homeward.chassis.deciding.StreamIds;
import homeward.events.CaseId;
import homeward.events.Recorded;
import homeward.events.Role;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferState;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfiles;

/** The desk of transport coordinators and escort leaders. Transit states see their own legs only. */
@Singleton
public class TransportDesk implements Desk<TransferEvent, TransferFile, TransferView> {

    private static final Set<String> DETAILS = Set.of(
            Role.REQUESTING_OFFICER,
            Role.REQUESTED_OFFICER,
            Role.TRANSPORT_COORDINATOR,
            Role.ESCORT_LEADER,
            Role.MEDICAL_OFFICER,
            Role.CHILD_PROTECTION_OFFICER);

    /** Whoever confirms the recipient, hands the child over, or decided on it. */
    private static final Set<String> RECIPIENT =
            Set.of(Role.REQUESTED_OFFICER, Role.ESCORT_LEADER, Role.CHILD_PROTECTION_OFFICER);

    private final TreatyProfiles treaties;
    private final LimitClock limits;

    TransportDesk(TreatyProfiles treaties, LimitClock limits) {
        this.treaties = treaties;
        this.limits = limits;
    }

    @Override
    public Summary<TransferEvent, ?> summary() {
        return Summaries.TRANSFER;
    }

    @Override
    public TransferFile nothing() {
        return TransferFile.NONE;
    }

    @Override
    public TransferFile after(TransferFile own, Recorded<TransferEvent> recorded) {
        return own.after(recorded.event());
    }

    @Override
    public TransferView show(Contents<TransferFile> contents, Instant now) {
        TransferFile own = contents.own();
        return TransferView.of(own, contents.transfer(), outlook(own.state(), now));
    }

    @Override
    public Optional<TransferView> showPart(Contents<TransferFile> contents, StateCode reader) {
        return Optional.of(TransferView.ofTransit(contents.own(), contents.transfer(), reader));
    }

    @Override
    public boolean ownPartiesRead() {
        return true;
    }

    @Override
    public Map<String, Set<String>> readers() {
        return Map.of(
                "recipient",
                RECIPIENT,
                "details",
                DETAILS,
                "circumstances",
                Set.of(Role.ESCORT_LEADER, Role.MEDICAL_OFFICER));
    }

    @Override
    public Optional<String> stream(CaseId caseId) {
        return Optional.of(StreamIds.of(TransferCommand.STREAM_TYPE, caseId));
    }

    /** By the treaty of the case; empty if the treaty is unknown to this build. */
    private List<Outlook> outlook(TransferState state, Instant now) {
        return Optional.ofNullable(state.treaty()).flatMap(treaties::find).stream()
                .flatMap(profile -> state.itineraries().values().stream()
                        .flatMap(itinerary -> Outlook.of(state, itinerary, profile, limits, now).stream()))
                .toList();
    }
}
