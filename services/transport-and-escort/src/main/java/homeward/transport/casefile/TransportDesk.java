package homeward.transport.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import homeward.casefile.Contents;
import homeward.casefile.Desk;
import homeward.casefile.summary.Summaries;
import homeward.casefile.summary.Summary;
import homeward.casefile.work.Task;
import homeward.chassis.deciding.Openings;
import homeward.chassis.deciding.StreamIds;
import homeward.events.CaseId;
import homeward.events.Recorded;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.transport.assessment.AssessmentPolicies;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.rules.DepartureRules;
import homeward.treaties.LimitClock;
import homeward.treaties.TransitRules;
import homeward.treaties.TreatyProfiles;

/** The desk of transport coordinators and escort leaders. Transit states see their own legs only. */
@Singleton
public class TransportDesk implements Desk<TransferEvent, TransferFile, TransferView> {

    private final TreatyProfiles treaties;
    private final TransitRules transit;
    private final LimitClock limits;
    private final AssessmentPolicies assessments;

    public TransportDesk(
            TreatyProfiles treaties, TransitRules transit, LimitClock limits, AssessmentPolicies assessments) {
        this.treaties = treaties;
        this.transit = transit;
        this.limits = limits;
        this.assessments = assessments;
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
    public TransferView show(Contents<TransferFile> contents, Instant now, Openings by) {
        TransferFile own = contents.own();
        TransferState opened = own.state().opened(by);
        return TransferView.of(
                own, contents.transfer(), outlook(opened, now), crossed(own, now), takeBacks(opened, now));
    }

    @Override
    public Optional<TransferView> showPart(Contents<TransferFile> contents, StateCode reader, Instant now) {
        TransferFile own = contents.own();
        return Optional.of(TransferView.ofTransit(own, contents.transfer(), reader, crossed(own, now)));
    }

    @Override
    public List<Task> tasks(Contents<TransferFile> contents) {
        return TransferTasks.of(contents.own().state());
    }

    @Override
    public boolean ownPartiesRead() {
        return true;
    }

    @Override
    public boolean keepsSpecialCircumstances() {
        return true;
    }

    @Override
    public Optional<String> stream(CaseId caseId) {
        return Optional.of(StreamIds.of(TransferCommand.STREAM_TYPE, caseId));
    }

    /** By the treaty of the case; empty if the treaty is unknown to this build. */
    private List<Outlook> outlook(TransferState state, Instant now) {
        return rules(state).stream()
                .flatMap(rules -> state.itineraries().values().stream()
                        .flatMap(itinerary -> Outlook.of(state, itinerary, rules, limits, now).stream()))
                .toList();
    }

    private List<OwedTakeBack> takeBacks(TransferState state, Instant now) {
        TransferOpened opening = state.opening();
        if (opening == null) {
            return List.of();
        }
        LocalDate today = limits.day(now, opening.requestingState());
        return state.transits().takeBacks().stream()
                .map(takeBack -> OwedTakeBack.of(state, takeBack, today))
                .toList();
    }

    private List<CrossedState> crossed(TransferFile own, Instant now) {
        return rules(own.state()).stream()
                .flatMap(rules -> CrossedStates.of(own, rules, limits, now).stream())
                .toList();
    }

    private Optional<DepartureRules> rules(TransferState state) {
        return Optional.ofNullable(state.treaty())
                .flatMap(treaties::find)
                .map(profile -> new DepartureRules(profile, transit, assessments));
    }
}
