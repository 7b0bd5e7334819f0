package homeward.reintegration.casefile;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.Money;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistanceDelivered;
import homeward.events.reintegration.ReintegrationEvent.AssistanceGranted;
import homeward.events.reintegration.ReintegrationEvent.AssistanceKind;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodEnded;
import homeward.events.reintegration.ReintegrationEvent.HandoverLearned;
import homeward.events.reintegration.ReintegrationEvent.Measure;
import homeward.events.reintegration.ReintegrationEvent.PlanAgreed;
import homeward.events.reintegration.ReintegrationEvent.ReceptionLearned;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationClosed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOpened;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.events.reintegration.ReintegrationEvent.ReturnAnnounced;
import homeward.events.stages.ReintegrationStage;
import homeward.reintegration.casefile.ReintegrationView.GrantLine;
import homeward.reintegration.casefile.ReintegrationView.Person;

/** How the events of one person's help change what the desk sees of it. */
final class People {

    private People() {}

    static Person after(Person before, ReintegrationEvent event) {
        Person p = at(before, before.stage().after(event));
        return switch (event) {
            case ReturnAnnounced _, HandoverLearned _ -> p;
            case ReintegrationOpened e -> opened(p, e);
            case ReceptionLearned e -> received(p, e);
            case PlanAgreed e -> planned(p, e.measures());
            case AssistanceGranted e -> granted(p, e);
            case AssistanceDelivered e -> delivered(p, e);
            case AssistancePeriodEnded _ -> ended(p, true, p.outcome());
            case ReintegrationClosed e -> ended(p, p.periodEnded(), e.outcome());
        };
    }

    private static Person opened(Person p, ReintegrationOpened e) {
        return new Person(
                p.personId(),
                p.stage(),
                e.trigger(),
                e.entitlement(),
                p.receivedAt(),
                p.assistanceEnds(),
                p.periodEnded(),
                p.plan(),
                p.grants(),
                e.entitlement().postArrival(),
                e.entitlement().postReturn(),
                p.outcome());
    }

    private static Person received(Person p, ReceptionLearned e) {
        return new Person(
                p.personId(),
                p.stage(),
                p.openedBy(),
                p.entitlement(),
                e.receivedAt(),
                e.assistanceEnds(),
                p.periodEnded(),
                p.plan(),
                p.grants(),
                p.postArrivalLeft(),
                p.postReturnLeft(),
                p.outcome());
    }

    private static Person planned(Person p, List<Measure> measures) {
        return new Person(
                p.personId(),
                p.stage(),
                p.openedBy(),
                p.entitlement(),
                p.receivedAt(),
                p.assistanceEnds(),
                p.periodEnded(),
                measures,
                p.grants(),
                p.postArrivalLeft(),
                p.postReturnLeft(),
                p.outcome());
    }

    private static Person granted(Person p, AssistanceGranted e) {
        boolean arrival = e.kind() == AssistanceKind.ARRIVAL_SUPPORT;
        var line = new GrantLine(
                e.grantId(),
                e.kind(),
                e.form(),
                e.amount(),
                Money.none(e.amount().currency()));
        return new Person(
                p.personId(),
                p.stage(),
                p.openedBy(),
                p.entitlement(),
                p.receivedAt(),
                p.assistanceEnds(),
                p.periodEnded(),
                p.plan(),
                Entries.add(p.grants(), line),
                arrival ? less(p.postArrivalLeft(), e.amount()) : p.postArrivalLeft(),
                arrival ? p.postReturnLeft() : less(p.postReturnLeft(), e.amount()),
                p.outcome());
    }

    private static Person delivered(Person p, AssistanceDelivered e) {
        return new Person(
                p.personId(),
                p.stage(),
                p.openedBy(),
                p.entitlement(),
                p.receivedAt(),
                p.assistanceEnds(),
                p.periodEnded(),
                p.plan(),
                Entries.change(
                        p.grants(),
                        grant -> grant.grantId().equals(e.grantId()),
                        grant -> new GrantLine(
                                grant.grantId(),
                                grant.kind(),
                                grant.form(),
                                grant.amount(),
                                grant.delivered().plus(e.amount()))),
                p.postArrivalLeft(),
                p.postReturnLeft(),
                p.outcome());
    }

    private static Person ended(Person p, boolean periodEnded, @Nullable ReintegrationOutcome outcome) {
        return new Person(
                p.personId(),
                p.stage(),
                p.openedBy(),
                p.entitlement(),
                p.receivedAt(),
                p.assistanceEnds(),
                periodEnded,
                p.plan(),
                p.grants(),
                p.postArrivalLeft(),
                p.postReturnLeft(),
                outcome);
    }

    private static Person at(Person p, ReintegrationStage stage) {
        return new Person(
                p.personId(),
                stage,
                p.openedBy(),
                p.entitlement(),
                p.receivedAt(),
                p.assistanceEnds(),
                p.periodEnded(),
                p.plan(),
                p.grants(),
                p.postArrivalLeft(),
                p.postReturnLeft(),
                p.outcome());
    }

    private static @Nullable Money less(@Nullable Money left, Money amount) {
        return left == null ? null : new Money(left.minor() - amount.minor(), left.currency());
    }
}
