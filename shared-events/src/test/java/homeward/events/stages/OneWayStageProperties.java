package homeward.events.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ReadmissionInErrorClaimed;

/** Stages that never decrease: application, but for a claim that a readmission was in error, and reintegration. */
class OneWayStageProperties {

    @Property(tries = 500)
    void noEventSetsAnApplicationBack(@ForAll("applications") List<ApplicationEvent> events) {
        neverFalls(ApplicationStage.EXPECTED, ApplicationStage::after, events);
    }

    @Property(tries = 500)
    void anApplicationsStageDoesNotDependOnOrderOrRepetition(
            @ForAll("applications") List<ApplicationEvent> events, @ForAll Random random) {
        doesNotDependOnOrder(ApplicationStage.EXPECTED, ApplicationStage::after, events, random);
    }

    @Property(tries = 500)
    void noEventSetsAReintegrationBack(@ForAll("reintegrations") List<ReintegrationEvent> events) {
        neverFalls(ReintegrationStage.EXPECTED, ReintegrationStage::after, events);
    }

    @Property(tries = 500)
    void aReintegrationsStageDoesNotDependOnOrderOrRepetition(
            @ForAll("reintegrations") List<ReintegrationEvent> events, @ForAll Random random) {
        doesNotDependOnOrder(ReintegrationStage.EXPECTED, ReintegrationStage::after, events, random);
    }

    private static <S extends Enum<S>, E> void neverFalls(S start, BiFunction<S, E, S> after, List<E> events) {
        S stage = start;
        for (E event : events) {
            S next = after.apply(stage, event);
            assertThat(next).isGreaterThanOrEqualTo(stage);
            stage = next;
        }
    }

    private static <S extends Enum<S>, E> void doesNotDependOnOrder(
            S start, BiFunction<S, E, S> after, List<E> events, Random random) {
        List<E> repeated = new ArrayList<>(events);
        repeated.addAll(events.subList(0, events.size() / 2));
        Collections.shuffle(repeated, random);
        assertThat(fold(start, after, repeated)).isEqualTo(fold(start, after, events));
    }

    private static <S, E> S fold(S start, BiFunction<S, E, S> after, List<E> events) {
        S stage = start;
        for (E event : events) {
            stage = after.apply(stage, event);
        }
        return stage;
    }

    @Provide
    Arbitrary<List<ApplicationEvent>> applications() {
        return Arbitraries.of(GoldenEvents.of("request", ApplicationEvent.class).stream()
                        .filter(event -> !(event instanceof ReadmissionInErrorClaimed))
                        .toList())
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<ReintegrationEvent>> reintegrations() {
        return Arbitraries.of(GoldenEvents.of("reintegration", ReintegrationEvent.class))
                .list()
                .ofMaxSize(20);
    }
}
