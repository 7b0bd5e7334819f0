package homeward.reintegration.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.Money;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistanceDelivered;
import homeward.events.reintegration.ReintegrationEvent.AssistanceForm;
import homeward.events.reintegration.ReintegrationEvent.AssistanceGranted;
import homeward.events.reintegration.ReintegrationEvent.AssistanceKind;
import homeward.events.reintegration.ReintegrationEvent.AssistancePackage;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodEnded;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodMoved;
import homeward.events.reintegration.ReintegrationEvent.AssistanceRevoked;
import homeward.events.reintegration.ReintegrationEvent.ConsentLearned;
import homeward.events.reintegration.ReintegrationEvent.DeliveryTimeCorrected;
import homeward.events.reintegration.ReintegrationEvent.EntitlementChanged;
import homeward.events.reintegration.ReintegrationEvent.HandoverLearned;
import homeward.events.reintegration.ReintegrationEvent.Measure;
import homeward.events.reintegration.ReintegrationEvent.PlanAgreed;
import homeward.events.reintegration.ReintegrationEvent.ReceptionCorrected;
import homeward.events.reintegration.ReintegrationEvent.ReceptionLearned;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationClosed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOpened;
import homeward.events.reintegration.ReintegrationEvent.ReturnAnnounced;
import homeward.events.reintegration.ReintegrationEvent.ReturnEndLearned;
import homeward.events.reintegration.ReintegrationEvent.ReturnKindLearned;
import homeward.events.reintegration.ReintegrationEvent.Trigger;

/**
 * One person's assistance. The summary has the stage.
 *
 * @param budget null before the reintegration is opened
 * @param period null before the person's reception
 * @param plan the latest one agreed
 * @param objectives of the plan; null before one is agreed
 * @param grants in the order of granting
 */
@RecordBuilder
public record Assistance(
        PersonId personId,
        @Nullable Budget budget,
        @Nullable Period period,
        List<Measure> plan,
        @Nullable Personal<String> objectives,
        List<Grant> grants)
        implements AssistanceBuilder.With {

    /**
     * The package and its remaining amounts.
     *
     * @param postArrivalLeft remaining amount for the first days
     * @param postReturnLeft remaining amount for the following months
     */
    public record Budget(Trigger openedBy, AssistancePackage entitlement, Money postArrivalLeft, Money postReturnLeft) {

        static Budget of(Trigger openedBy, AssistancePackage entitlement) {
            return new Budget(openedBy, entitlement, entitlement.postArrival(), entitlement.postReturn());
        }

        Budget less(AssistanceKind kind, Money amount) {
            return kind == AssistanceKind.ARRIVAL_SUPPORT
                    ? new Budget(openedBy, entitlement, less(postArrivalLeft, amount), postReturnLeft)
                    : new Budget(openedBy, entitlement, postArrivalLeft, less(postReturnLeft, amount));
        }

        private static Money less(Money left, Money amount) {
            return new Money(left.minor() - amount.minor(), left.currency());
        }
    }

    /**
     * The period in which assistance may be granted and delivered.
     *
     * @param mistaken times of the reception that do not count any more, in order
     */
    public record Period(Instant receivedAt, Instant ends, boolean ended, List<Instant> mistaken) {

        Period corrected(Instant received) {
            return new Period(received, ends, ended, Entries.add(mistaken, receivedAt));
        }

        Period until(Instant end) {
            return new Period(receivedAt, end, false, mistaken);
        }

        Period over() {
            return new Period(receivedAt, ends, true, mistaken);
        }
    }

    /**
     * A delivery of a part of a grant.
     *
     * @param deliveredAt as corrected
     * @param statedBy the state that recorded it, and may correct its time
     * @param mistaken times that do not count any more, in order
     */
    public record Delivery(
            UUID deliveryId, Money amount, Instant deliveredAt, StateCode statedBy, List<Instant> mistaken) {

        Delivery corrected(Instant to) {
            return new Delivery(deliveryId, amount, to, statedBy, Entries.add(mistaken, deliveredAt));
        }
    }

    /** A grant, the amount delivered so far, and the deliveries in the order in which they were recorded. */
    public record Grant(
            UUID grantId,
            AssistanceKind kind,
            AssistanceForm form,
            Money amount,
            Money delivered,
            List<Delivery> deliveries) {

        static Grant of(AssistanceGranted e) {
            return new Grant(
                    e.grantId(),
                    e.kind(),
                    e.form(),
                    e.amount(),
                    Money.none(e.amount().currency()),
                    List.of());
        }

        Grant without(Money revoked) {
            Money left = new Money(amount.minor() - revoked.minor(), amount.currency());
            return new Grant(grantId, kind, form, left, delivered, deliveries);
        }

        Grant plus(AssistanceDelivered e) {
            var delivery = new Delivery(e.deliveryId(), e.amount(), e.deliveredAt(), e.statedBy(), List.of());
            return new Grant(
                    grantId, kind, form, amount, delivered.plus(e.amount()), Entries.add(deliveries, delivery));
        }

        Grant corrected(DeliveryTimeCorrected e) {
            List<Delivery> changed = Entries.change(
                    deliveries,
                    delivery -> delivery.deliveryId().equals(e.deliveryId()),
                    delivery -> delivery.corrected(e.corrected()));
            return new Grant(grantId, kind, form, amount, delivered, changed);
        }
    }

    static Assistance expected(PersonId personId) {
        return new Assistance(personId, null, null, List.of(), null, List.of());
    }

    Assistance after(ReintegrationEvent event) {
        return switch (event) {
            case ReintegrationOpened e -> withBudget(Budget.of(e.trigger(), e.entitlement()));
            case ReceptionLearned e -> withPeriod(new Period(e.receivedAt(), e.assistanceEnds(), false, List.of()));
            case ReceptionCorrected e -> period == null ? this : withPeriod(period.corrected(e.receivedAt()));
            case AssistancePeriodMoved e -> period == null ? this : withPeriod(period.until(e.assistanceEnds()));
            case AssistancePeriodEnded _ -> period == null ? this : withPeriod(period.over());
            case PlanAgreed e -> withPlan(e.measures()).withObjectives(e.objectives());
            case AssistanceGranted e -> granted(e);
            case AssistanceDelivered e ->
                withGrants(
                        Entries.change(grants, grant -> grant.grantId().equals(e.grantId()), grant -> grant.plus(e)));
            case DeliveryTimeCorrected e ->
                withGrants(Entries.change(
                        grants, grant -> grant.grantId().equals(e.grantId()), grant -> grant.corrected(e)));
            case EntitlementChanged e -> budget == null ? this : withBudget(anew(budget, e.entitlement()));
            case AssistanceRevoked e -> revoked(e);
            case ReturnAnnounced _,
                    HandoverLearned _,
                    ConsentLearned _,
                    ReturnKindLearned _,
                    ReturnEndLearned _,
                    ReintegrationClosed _ -> this;
        };
    }

    private Budget anew(Budget known, AssistancePackage entitlement) {
        Budget next = Budget.of(known.openedBy(), entitlement);
        for (Grant grant : grants) {
            next = next.less(grant.kind(), grant.amount());
        }
        return next;
    }

    private Assistance granted(AssistanceGranted e) {
        Assistance more = withGrants(Entries.add(grants, Grant.of(e)));
        return budget == null ? more : more.withBudget(budget.less(e.kind(), e.amount()));
    }

    private Assistance revoked(AssistanceRevoked e) {
        Assistance less = withGrants(Entries.change(
                grants, grant -> grant.grantId().equals(e.grantId()), grant -> grant.without(e.revoked())));
        Budget known = budget;
        if (known == null) {
            return less;
        }
        Money back = new Money(-e.revoked().minor(), e.revoked().currency());
        return grants.stream()
                .filter(grant -> grant.grantId().equals(e.grantId()))
                .findFirst()
                .map(grant -> less.withBudget(known.less(grant.kind(), back)))
                .orElse(less);
    }
}
