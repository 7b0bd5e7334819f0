package homeward.reintegration.returnee;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.StreamState;
import homeward.events.Money;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistanceDelivered;
import homeward.events.reintegration.ReintegrationEvent.AssistanceGranted;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodEnded;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodMoved;
import homeward.events.reintegration.ReintegrationEvent.AssistanceRevoked;
import homeward.events.reintegration.ReintegrationEvent.ConsentLearned;
import homeward.events.reintegration.ReintegrationEvent.DeliveryTimeCorrected;
import homeward.events.reintegration.ReintegrationEvent.EntitlementChanged;
import homeward.events.reintegration.ReintegrationEvent.HandoverLearned;
import homeward.events.reintegration.ReintegrationEvent.PlanAgreed;
import homeward.events.reintegration.ReintegrationEvent.ReceptionCorrected;
import homeward.events.reintegration.ReintegrationEvent.ReceptionLearned;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationClosed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOpened;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.events.reintegration.ReintegrationEvent.ReturnAnnounced;
import homeward.events.reintegration.ReintegrationEvent.ReturnEndLearned;
import homeward.events.reintegration.ReintegrationEvent.ReturnKindLearned;
import homeward.events.request.ApplicationEvent.ReturnKind;

/**
 * State on which decisions about a reintegration depend.
 *
 * @param announced null before the application has arrived
 * @param waiting a handover learned before the application; null otherwise
 * @param opening null before the reintegration is opened
 * @param reception as corrected; null before the person's reception
 * @param grants by id, in the order of granting
 * @param deliveries by id
 * @param outcome with which the file was closed; null if it is not closed
 * @param returnEnded whether the person does not return, or was readmitted in error
 * @param consented whether consent to a forced return is known
 */
@RecordBuilder
public record ReintegrationState(
        @Nullable ReturnAnnounced announced,
        @Nullable HandoverLearned waiting,
        @Nullable ReintegrationOpened opening,
        @Nullable ReceptionLearned reception,
        boolean planAgreed,
        Map<UUID, Grant> grants,
        Map<UUID, Delivery> deliveries,
        boolean periodEnded,
        @Nullable ReintegrationOutcome outcome,
        boolean consented,
        boolean returnEnded)
        implements ReintegrationStateBuilder.With, StreamState {

    /** The state of a stream without events. */
    public static final ReintegrationState NONE =
            new ReintegrationState(null, null, null, null, false, Map.of(), Map.of(), false, null, false, false);

    @Override
    public boolean opened() {
        return opening != null;
    }

    public boolean closed() {
        return outcome != null;
    }

    @Override
    public Set<StateCode> parties() {
        return opening == null ? Set.of() : Set.of(opening.requestingState(), opening.requestedState());
    }

    @Override
    public @Nullable StateCode keeper() {
        return opening == null ? null : opening.requestingState();
    }

    /** The requesting state, from the announcement on: a return that ends before it is assisted is never opened. */
    @Override
    public Set<StateCode> provedTo() {
        return opening == null && announced != null
                ? Set.of(announced.requestingState())
                : StreamState.super.provedTo();
    }

    /** Null: no treaty governs reintegration; the package has its own basis. */
    @Override
    public @Nullable TreatyReference treaty() {
        return null;
    }

    /** The state after the event. Total: never throws for a recorded event. */
    public ReintegrationState after(ReintegrationEvent event) {
        return switch (event) {
            case ReturnAnnounced e -> withAnnounced(e);
            case ConsentLearned _ -> withConsented(true);
            case ReturnKindLearned e -> withAnnounced(announced == null ? null : of(e.kind(), announced));
            case EntitlementChanged e -> withOpening(opening == null ? null : changed(opening, e));
            case HandoverLearned e -> withWaiting(e);
            case ReintegrationOpened e -> withOpening(e);
            case ReceptionLearned e -> withWaiting(null).withReception(e);
            case ReceptionCorrected e -> reception == null ? this : withReception(corrected(reception, e));
            case AssistancePeriodMoved e ->
                reception == null
                        ? this
                        : withReception(moved(reception, e))
                                .withPeriodEnded(false)
                                .withOutcome(null);
            case PlanAgreed _ -> withPlanAgreed(true);
            case AssistanceGranted e ->
                with(
                        e.grantId(),
                        new Grant(
                                e.kind(),
                                e.form(),
                                e.amount(),
                                Money.none(e.amount().currency())));
            case AssistanceDelivered e -> {
                Grant grant = grants.get(e.grantId());
                yield grant == null
                        ? this
                        : with(e.grantId(), grant.plus(e.amount())).with(e.deliveryId(), Delivery.of(e));
            }
            case DeliveryTimeCorrected e -> {
                Delivery delivery = deliveries.get(e.deliveryId());
                yield delivery == null ? this : with(e.deliveryId(), delivery.deliveredRather(e.corrected()));
            }
            case AssistanceRevoked e -> {
                Grant grant = grants.get(e.grantId());
                yield grant == null ? this : with(e.grantId(), grant.without(e.revoked()));
            }
            case ReturnEndLearned _ -> withReturnEnded(true);
            case AssistancePeriodEnded _ -> withPeriodEnded(true);
            case ReintegrationClosed e -> withOutcome(e.outcome());
        };
    }

    private static ReceptionLearned corrected(ReceptionLearned e, ReceptionCorrected to) {
        return new ReceptionLearned(
                e.caseId(), e.personId(), e.itineraryId(), to.receivedAt(), e.assistanceEnds(), to.source());
    }

    private static ReceptionLearned moved(ReceptionLearned e, AssistancePeriodMoved to) {
        return new ReceptionLearned(
                e.caseId(), e.personId(), e.itineraryId(), e.receivedAt(), to.assistanceEnds(), e.source());
    }

    private static ReturnAnnounced of(ReturnKind kind, ReturnAnnounced e) {
        return new ReturnAnnounced(
                e.caseId(), e.personId(), e.requestingState(), e.requestedState(), kind, e.role(), e.source());
    }

    private static ReintegrationOpened changed(ReintegrationOpened e, EntitlementChanged to) {
        return new ReintegrationOpened(
                e.caseId(),
                e.personId(),
                e.requestingState(),
                e.requestedState(),
                to.kind(),
                e.trigger(),
                to.entitlement(),
                e.source());
    }

    private ReintegrationState with(UUID id, Delivery delivery) {
        var all = new LinkedHashMap<>(deliveries);
        all.put(id, delivery);
        return withDeliveries(Collections.unmodifiableMap(all));
    }

    private ReintegrationState with(UUID id, Grant grant) {
        var all = new LinkedHashMap<>(grants);
        all.put(id, grant);
        return withGrants(Collections.unmodifiableMap(all));
    }
}
