package homeward.reintegration.returnee;

import static homeward.reintegration.returnee.Given.CASE;
import static homeward.reintegration.returnee.Given.PERSON;
import static homeward.reintegration.returnee.Given.RECEIVED;
import static homeward.reintegration.returnee.Given.announced;
import static homeward.reintegration.returnee.Given.decider;
import static homeward.reintegration.returnee.Given.opened;
import static homeward.reintegration.returnee.Given.source;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.assertj.core.api.Assertions;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.Money;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistanceDelivered;
import homeward.events.reintegration.ReintegrationEvent.AssistanceForm;
import homeward.events.reintegration.ReintegrationEvent.AssistanceGranted;
import homeward.events.reintegration.ReintegrationEvent.AssistanceKind;
import homeward.events.reintegration.ReintegrationEvent.AssistancePackage;
import homeward.events.reintegration.ReintegrationEvent.DeliveryTimeCorrected;
import homeward.events.reintegration.ReintegrationEvent.EntitlementChanged;
import homeward.events.reintegration.ReintegrationEvent.ReceptionCorrected;
import homeward.events.reintegration.ReintegrationEvent.ReceptionLearned;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationClosed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.reintegration.returnee.ReintegrationCommand.CloseReintegration;
import homeward.reintegration.returnee.ReintegrationCommand.CorrectDeliveryTime;
import homeward.reintegration.returnee.ReintegrationCommand.DeliverAssistance;
import homeward.reintegration.returnee.ReintegrationCommand.GrantAssistance;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandover;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandoverCorrection;
import homeward.reintegration.returnee.ReintegrationCommand.LearnReturnKind;
import homeward.testkit.TestActors;

/** Assistance stays within the package for random sequences of commands, checked on the recorded events alone. */
class ReintegrationProperties {

    @Property(tries = 500)
    void I16_assistanceNeverExceedsThePackage(
            @ForAll("commands") List<ReintegrationCommand> commands, @ForAll ReturnKind kind) {
        List<ReintegrationEvent> events = play(commands, kind);
        for (int end = 1; end <= events.size(); end++) {
            List<ReintegrationEvent> past = events.subList(0, end);
            switch (past.getLast()) {
                case AssistanceGranted grant -> {
                    boolean arrival = grant.kind() == AssistanceKind.ARRIVAL_SUPPORT;
                    within(granted(past, arrival), arrival, inForce(past, kind));
                }
                case AssistanceDelivered delivery -> {
                    boolean arrival = ofArrival(past, delivery);
                    within(delivered(past, arrival), arrival, inForce(past, kind));
                }
                default -> {}
            }
        }
        all(events, AssistanceGranted.class).forEach(grant -> {
            Assertions.assertThat(grant.amount().currency()).isEqualTo("EUR");
            if (grant.kind() != AssistanceKind.ARRIVAL_SUPPORT) {
                Assertions.assertThat(grant.form()).isEqualTo(AssistanceForm.IN_KIND);
            }
            Assertions.assertThat(all(events, AssistanceDelivered.class)
                            .filter(delivery -> delivery.grantId().equals(grant.grantId()))
                            .mapToLong(delivery -> delivery.amount().minor())
                            .sum())
                    .isLessThanOrEqualTo(grant.amount().minor());
        });
        all(events, DeliveryTimeCorrected.class)
                .forEach(correction -> Assertions.assertThat(
                                all(events, AssistanceDelivered.class).map(AssistanceDelivered::deliveryId))
                        .contains(correction.deliveryId()));
        Statistics.label("corrections of deliveries")
                .collect(all(events, DeliveryTimeCorrected.class).findAny().isPresent())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 3));
        Statistics.label("deliveries after a change of the package")
                .collect(all(events, EntitlementChanged.class).findAny().isPresent()
                        && all(events, AssistanceDelivered.class).findAny().isPresent())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
        Statistics.label("deliveries")
                .collect(all(events, AssistanceDelivered.class).findAny().isPresent())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    @Property(tries = 300)
    void afterClosingOnlyFactsAreLearned(@ForAll("commands") List<ReintegrationCommand> commands) {
        List<ReintegrationEvent> events = play(commands, ReturnKind.VOLUNTARY);
        Assertions.assertThat(events.stream()
                        .dropWhile(event -> !(event instanceof ReintegrationClosed))
                        .skip(1))
                .allMatch(event -> event instanceof ReceptionLearned
                        || event instanceof ReceptionCorrected
                        || event instanceof DeliveryTimeCorrected);
    }

    /** What was granted or delivered before the package became smaller may exceed it, and nothing is added to that. */
    private static void within(long amount, boolean arrival, AssistancePackage entitlement) {
        Assertions.assertThat(amount)
                .isLessThanOrEqualTo((arrival ? entitlement.postArrival() : entitlement.postReturn()).minor());
    }

    /** The package of the kind of return, as it was last changed. */
    private static AssistancePackage inForce(List<ReintegrationEvent> events, ReturnKind kind) {
        return all(events, EntitlementChanged.class)
                .reduce((_, last) -> last)
                .map(EntitlementChanged::entitlement)
                .orElse(opened(kind).entitlement());
    }

    private static boolean ofArrival(List<ReintegrationEvent> events, AssistanceDelivered delivery) {
        return all(events, AssistanceGranted.class)
                .filter(grant -> grant.grantId().equals(delivery.grantId()))
                .anyMatch(grant -> grant.kind() == AssistanceKind.ARRIVAL_SUPPORT);
    }

    private static long delivered(List<ReintegrationEvent> events, boolean arrival) {
        return all(events, AssistanceDelivered.class)
                .filter(delivery -> ofArrival(events, delivery) == arrival)
                .mapToLong(delivery -> delivery.amount().minor())
                .sum();
    }

    private static long granted(List<ReintegrationEvent> events, boolean arrival) {
        return all(events, AssistanceGranted.class)
                .filter(grant -> (grant.kind() == AssistanceKind.ARRIVAL_SUPPORT) == arrival)
                .mapToLong(grant -> grant.amount().minor())
                .sum();
    }

    private static <T> Stream<T> all(List<ReintegrationEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    /** Executes the commands and ignores refusals. */
    private static List<ReintegrationEvent> play(List<ReintegrationCommand> commands, ReturnKind kind) {
        var decider = decider();
        ReintegrationState state = decider.type().initial();
        List<ReintegrationEvent> recorded = new ArrayList<>(List.of(announced(kind), opened(kind)));
        for (ReintegrationEvent event : recorded) {
            state = decider.type().evolve(state, event);
        }
        int number = 0;
        for (ReintegrationCommand drawn : commands) {
            ReintegrationCommand command = onKnownDelivery(drawn, recorded);
            var circumstances = new Circumstances(
                    RECEIVED.plusSeconds(60L * number), new UUID(9, number++), TestActors.officer("BBB"));
            try {
                for (ReintegrationEvent event : decider.decide(command, state, circumstances)) {
                    state = decider.type().evolve(state, event);
                    recorded.add(event);
                }
            } catch (Refusal _) {
                // refused: nothing is recorded
            }
        }
        return recorded;
    }

    /** A correction concerns the last delivery, if there is one: its id follows from the command that recorded it. */
    private static ReintegrationCommand onKnownDelivery(
            ReintegrationCommand command, List<ReintegrationEvent> recorded) {
        return command instanceof CorrectDeliveryTime c
                ? all(recorded, AssistanceDelivered.class)
                        .reduce((_, last) -> last)
                        .map(last ->
                                new CorrectDeliveryTime(CASE, PERSON, last.grantId(), last.deliveryId(), c.corrected()))
                        .orElse(c)
                : command;
    }

    @Provide
    Arbitrary<List<ReintegrationCommand>> commands() {
        Arbitrary<Money> amount = Combinators.combine(
                        Arbitraries.longs().between(0, 60_000), Arbitraries.of("EUR", "EUR", "EUR", "KZT"))
                .as(Money::new);
        Arbitrary<ReintegrationCommand> grant = Combinators.combine(
                        Arbitraries.of(AssistanceKind.class),
                        Arbitraries.of(AssistanceForm.class),
                        amount,
                        Arbitraries.longs().between(1, 6))
                .as((kind, form, money, id) -> new GrantAssistance(CASE, PERSON, new UUID(3, id), kind, form, money));
        Arbitrary<ReintegrationCommand> delivery = Combinators.combine(
                        amount, Arbitraries.longs().between(1, 6))
                .as((money, id) -> new DeliverAssistance(CASE, PERSON, new UUID(3, id), money, RECEIVED));
        Arbitrary<ReintegrationCommand> handover =
                Arbitraries.of(new LearnHandover(CASE, PERSON, Given.ITINERARY, RECEIVED, source(20)));
        Arbitrary<ReintegrationCommand> returnKind =
                Arbitraries.of(ReturnKind.class).map(kind -> new LearnReturnKind(CASE, PERSON, kind, source(30)));
        Arbitrary<ReintegrationCommand> correction = Arbitraries.longs()
                .between(1, 3)
                .map(later -> new LearnHandoverCorrection(
                        CASE, PERSON, Given.ITINERARY, RECEIVED.minusSeconds(later), source(20 + later)));
        Arbitrary<ReintegrationCommand> deliveryTime = Arbitraries.longs()
                .between(-1, 60)
                .map(later -> new CorrectDeliveryTime(
                        CASE, PERSON, new UUID(3, 1), new UUID(3, 2), RECEIVED.plusSeconds(later)));
        Arbitrary<ReintegrationCommand> closing =
                Arbitraries.of(new CloseReintegration(CASE, PERSON, ReintegrationOutcome.DECLINED));
        return Arbitraries.frequencyOf(
                        Tuple.of(10, grant),
                        Tuple.of(10, delivery),
                        Tuple.of(5, handover),
                        Tuple.of(3, returnKind),
                        Tuple.of(2, correction),
                        Tuple.of(2, deliveryTime),
                        Tuple.of(1, closing))
                .list()
                .ofMinSize(15)
                .ofMaxSize(40);
    }
}
