package homeward.audit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import homeward.audit.figures.FiguresList;
import homeward.audit.figures.FiguresReport;
import homeward.audit.ledger.PartnerReport;
import homeward.audit.ledger.PersonReport;
import homeward.audit.ledger.UnusualReport;
import homeward.casefile.testing.DisclosureSpec;
import homeward.events.Audience;
import homeward.events.DomainEvent;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.codec.Contracts;
import homeward.events.codec.EventType;
import homeward.events.codec.PersonalData;
import homeward.histories.Bases;
import homeward.histories.Sides;

/** The recorded sample of every event, as auditors see it. */
class EveryEventTest {

    private static final StateCode REQUESTING = new StateCode("AUT");
    private static final StateCode REQUESTED = new StateCode("RUS");
    private static final Sides SIDES = new Sides(REQUESTING, REQUESTED);

    static Stream<EventType> events() {
        return Contracts.found().all().stream();
    }

    private static DomainEvent sample(EventType type) throws IOException {
        String name = "/samples/" + type.contract() + "/" + type.name() + ".v" + type.version() + ".json";
        try (InputStream file = EveryEventTest.class.getResourceAsStream(name)) {
            return Contracts.found()
                    .codec()
                    .decode(
                            type.service(),
                            type.name(),
                            type.version(),
                            Objects.requireNonNull(file, name).readAllBytes(),
                            new UUID(9, 9));
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void itCanBeShownToTheAuditorsOfBothSides(EventType type) throws IOException {
        Record event = (Record) sample(type);
        for (StateCode state : SIDES.both()) {
            Record own = Lens.own(SIDES, state, Set.of()).seen(event);
            assertThat(own).isInstanceOf(event.getClass());
            assertThat(PersonalParts.of(own)).noneMatch(Personal.Present.class::isInstance);
            assertThat(Lens.partner(SIDES, state, Set.of()).seen(event)).isInstanceOf(event.getClass());
        }
    }

    /** By them steps are found, and named beside what is shown of the event. */
    @ParameterizedTest
    @MethodSource("events")
    void theRulesThatItAppliedAreForTheAuditorsOfBothSides(EventType type) throws IOException {
        Record event = (Record) sample(type);
        for (StateCode state : SIDES.both()) {
            assertThat(Bases.of(Lens.own(SIDES, state, Set.of()).seen(event))).isEqualTo(Bases.of(event));
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsForTheRequestingStateAloneIsNotSeenByTheOther(EventType type) throws IOException {
        DomainEvent event = sample(type);
        int disclosed = PersonalParts.of((Record) event).size()
                - PersonalData.fields(event, Audience.REQUESTING_STATE).size();
        for (Lens lens : Set.of(
                Lens.own(SIDES, REQUESTED, Set.of()),
                Lens.partner(SIDES, REQUESTED, Set.of()),
                Lens.partner(SIDES, REQUESTING, Set.of()))) {
            assertThat(PersonalParts.of(lens.seen((Record) event))).hasSizeLessThanOrEqualTo(disclosed);
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyPartOfAnAnswerIsInTheDisclosureTable(Class<? extends Record> view) {
        DisclosureSpec.complete(view);
    }

    static Stream<Class<? extends Record>> views() {
        return Stream.of(
                HistoryView.class,
                Moment.class,
                Comparison.class,
                FoundSteps.class,
                PersonReport.class,
                PartnerReport.class,
                UnusualReport.class,
                FiguresList.class,
                FiguresReport.class);
    }
}
