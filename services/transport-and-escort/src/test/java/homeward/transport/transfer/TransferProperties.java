package homeward.transport.transfer;

import static homeward.transport.transfer.Given.ARRIVES;
import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.ONWARD;
import static homeward.transport.transfer.Given.OTHER_ITINERARY;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.RAISED_BY;
import static homeward.transport.transfer.Given.REQUEST;
import static homeward.transport.transfer.Given.REQUESTED;
import static homeward.transport.transfer.Given.REQUESTING;
import static homeward.transport.transfer.Given.SIBLING_OF_AGE;
import static homeward.transport.transfer.Given.STOPOVER;
import static homeward.transport.transfer.Given.SUSPENSION;
import static homeward.transport.transfer.Given.TRANSIT;
import static homeward.transport.transfer.Given.WINDOW_ENDS;
import static homeward.transport.transfer.Given.assessed;
import static homeward.transport.transfer.Given.decider;
import static homeward.transport.transfer.Given.depart;
import static homeward.transport.transfer.Given.documentOf;
import static homeward.transport.transfer.Given.examine;
import static homeward.transport.transfer.Given.legs;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.requestTransit;
import static homeward.transport.transfer.Given.source;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.assertj.core.api.Assertions;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.Concern;
import homeward.events.request.ProtectionRecord;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.AgeFinding;
import homeward.events.transport.TransferEvent.ConsentLoss;
import homeward.events.transport.TransferEvent.ConsentLossLearned;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.EscortAssigned;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.EscortIdentity;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.HandoverSigned;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.IncidentOpened;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.RecipientIdentity;
import homeward.events.transport.TransferEvent.RecipientKind;
import homeward.events.transport.TransferEvent.Separation;
import homeward.events.transport.TransferEvent.SuspensionCause;
import homeward.events.transport.TransferEvent.SuspensionLearned;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.events.transport.TransferEvent.TransferNotified;
import homeward.events.transport.TransferEvent.TransitGrounds;
import homeward.events.transport.TransferEvent.TransitRefusalGround;
import homeward.events.transport.TransferEvent.TransitRevoked;
import homeward.events.transport.TransferEvent.Word;
import homeward.events.transport.TransferEvent.WordGiven;
import homeward.testkit.TestActors;
import homeward.testkit.TestOpenings;
import homeward.transport.transfer.TransferCommand.AcknowledgeNotice;
import homeward.transport.transfer.TransferCommand.AnnounceTransit;
import homeward.transport.transfer.TransferCommand.AssessAge;
import homeward.transport.transfer.TransferCommand.AssignEscort;
import homeward.transport.transfer.TransferCommand.AuthoriseTransit;
import homeward.transport.transfer.TransferCommand.ConfirmRecipient;
import homeward.transport.transfer.TransferCommand.FailTransfer;
import homeward.transport.transfer.TransferCommand.GiveWord;
import homeward.transport.transfer.TransferCommand.LearnConsent;
import homeward.transport.transfer.TransferCommand.LearnConsentLoss;
import homeward.transport.transfer.TransferCommand.LearnInternalRecord;
import homeward.transport.transfer.TransferCommand.LearnSuspension;
import homeward.transport.transfer.TransferCommand.LearnSuspensionEnd;
import homeward.transport.transfer.TransferCommand.LearnTravelDocument;
import homeward.transport.transfer.TransferCommand.LearnTravelDocumentLoss;
import homeward.transport.transfer.TransferCommand.NameRecipient;
import homeward.transport.transfer.TransferCommand.NotifyTransfer;
import homeward.transport.transfer.TransferCommand.OpenTransfer;
import homeward.transport.transfer.TransferCommand.ProposeItinerary;
import homeward.transport.transfer.TransferCommand.RecordArrival;
import homeward.transport.transfer.TransferCommand.RecordBestInterests;
import homeward.transport.transfer.TransferCommand.RecordDeparture;
import homeward.transport.transfer.TransferCommand.RefuseTransit;
import homeward.transport.transfer.TransferCommand.ReplaceEscort;
import homeward.transport.transfer.TransferCommand.RevokeTransit;
import homeward.transport.transfer.TransferCommand.SignHandover;

/** Invariants for random sequences of commands and learned facts, checked on the recorded events alone. */
class TransferProperties {

    private static final List<PersonId> FAMILY = List.of(PARENT, CHILD, SIBLING_OF_AGE);

    private static final Actor OFFICER = TestActors.officer("AAA");
    private static final Actor DECIDER = new Actor(Given.DECIDER, OFFICER.state(), "Office of AAA", Set.of());
    private static final Actor ON_DUTY = new Actor("on-duty", OFFICER.state(), OFFICER.authority(), Set.of());
    private static final Actor COUNTERPART = TestActors.officer("BBB");
    private static final Actor TRANSIT_OFFICER = TestActors.officer("CCC");

    /** A command, the time since the previous one, and its actor. */
    record Step(TransferCommand command, Duration later, Actor actor) {}

    /** A random step to be inserted into a successful case, and its position, modulo the number of steps. */
    record InsertedStep(Step step, int place) {}

    @Property(tries = 600)
    void I17_everyDepartureKeepsTheRules(@ForAll("steps") List<Step> steps) {
        List<TransferEvent> events = play(steps);
        boolean departed = false;
        for (int i = 0; i < events.size(); i++) {
            History before = new History(events.subList(0, i));
            switch (events.get(i)) {
                case Departed e -> {
                    departed = true;
                    departureIsAllowed(before, e);
                }
                case ItineraryProposed e -> familyStaysTogether(before, e.travellers());
                default -> {}
            }
        }
        Statistics.label("departures")
                .collect(departed)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    }

    @Property(tries = 300)
    void everyFactLearnedTwiceIsRecordedOnce(@ForAll("steps") List<Step> steps) {
        List<Step> twice = steps.stream()
                .flatMap(step -> Stream.of(step, step))
                .filter(step -> !isNotLearning(step.command()))
                .toList();
        List<Step> once =
                steps.stream().filter(step -> !isNotLearning(step.command())).toList();
        Assertions.assertThat(play(twice)).isEqualTo(play(once));
    }

    @Property(tries = 300)
    void aLossLearnedLateOpensAnIncidentForEachDeparture(@ForAll("steps") List<Step> steps) {
        List<TransferEvent> events = play(steps);
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof ConsentLossLearned loss) {
                History before = new History(events.subList(0, i));
                History whole = new History(events);
                before.all(Departed.class).stream()
                        .filter(departed -> !departed.departedAt().isBefore(loss.lostAt()))
                        .filter(departed -> before.itinerary(departed.itineraryId())
                                .travellers()
                                .contains(loss.personId()))
                        .forEach(departed -> Assertions.assertThat(whole.all(IncidentOpened.class))
                                .filteredOn(incident -> incident.itineraryId().equals(departed.itineraryId())
                                        && incident.personId().equals(loss.personId())
                                        && incident.kind() == IncidentKind.DEPARTED_AFTER_CONSENT_WAS_LOST)
                                .hasSize(1));
            }
        }
    }

    /** Whoever cannot be let through is taken back, and goes nowhere else before. */
    @Property(tries = 300)
    void I09_aDenialOfTransitOnTheWayOpensTheTakeBack(@ForAll("steps") List<Step> steps) {
        List<TransferEvent> events = play(steps);
        for (int i = 0; i < events.size(); i++) {
            History before = new History(events.subList(0, i));
            switch (events.get(i)) {
                case TransitRevoked e
                when before.onTheWay(e.itineraryId()) ->
                    Assertions.assertThat(
                                    before.takeBackOpen(e.itineraryId()) || events.get(i + 1) instanceof TakeBackOpened)
                            .as("a take-back is open")
                            .isTrue();
                case Departed e ->
                    Assertions.assertThat(before.takeBackOpen(e.itineraryId()))
                            .as("nobody departs who must be taken back")
                            .isFalse();
                default -> {}
            }
        }
    }

    /** Whoever's return is suspended on the way is not handed over before the requesting state has said so. */
    @Property(tries = 300)
    void nobodyIsHandedOverBeforeTheWord(@ForAll("suspendedOnTheWay") List<Step> steps) {
        List<TransferEvent> events = play(steps);
        boolean held = false;
        for (int i = 0; i < events.size(); i++) {
            History before = new History(events.subList(0, i));
            held |= events.get(i) instanceof IncidentOpened e && e.kind() == IncidentKind.HANDOVER_AWAITS_WORD;
            if (events.get(i) instanceof HandoverSigned e) {
                Assertions.assertThat(before.awaitsWord(e.itineraryId()))
                        .as("word is given before the handover")
                        .isFalse();
            }
        }
        Statistics.label("held")
                .collect(held)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 2));
    }

    /** No officer's word takes the place of a court's decision. */
    @Property(tries = 300)
    void nobodyContinuesWhileACourtIsAskedOrHasDecided(@ForAll("suspendedOnTheWay") List<Step> steps) {
        List<TransferEvent> events = play(steps);
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof WordGiven e && e.word() == Word.CONTINUE) {
                Assertions.assertThat(new History(events.subList(0, i)).all(SuspensionLearned.class))
                        .allSatisfy(suspension -> Assertions.assertThat(suspension.content())
                                .isEqualTo(Given.content(suspension.personId(), SuspensionCause.CONCERN)));
            }
        }
    }

    private static void departureIsAllowed(History before, Departed departed) {
        ItineraryProposed itinerary = before.itinerary(departed.itineraryId());
        Instant handover = Stream.of(itinerary.legs().getLast().arrives(), departed.departedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate day = handover.atOffset(ZoneOffset.UTC).toLocalDate();
        for (PersonId person : itinerary.travellers()) {
            Assertions.assertThat(before.consentLive(person, handover))
                    .as("live consent")
                    .isTrue();
            Assertions.assertThat(before.documentValid(person, day))
                    .as("travel document valid through the handover")
                    .isTrue();
            Assertions.assertThat(before.suspended(person, departed.departedAt()))
                    .as("not suspended")
                    .isFalse();
            Assertions.assertThat(departed.leg() > 1 || before.assessed(person, departed.departedAt()))
                    .as("assessed before the removal, and no new fact since")
                    .isTrue();
            Assertions.assertThat(before.fit(person, departed.departedAt()))
                    .as("fit to travel, because the return is forced")
                    .isTrue();
        }
        Assertions.assertThat(
                        before.last(TransferNotified.class, e -> e.itineraryId().equals(departed.itineraryId())))
                .as("notice in time")
                .hasValueSatisfying(notice ->
                        Assertions.assertThat(notice.earliestDeparture()).isBeforeOrEqualTo(departed.departedAt()));
        Assertions.assertThat(before.transitAgreed(departed.itineraryId(), TRANSIT))
                .as("I08: the transit state has agreed and not revoked it")
                .isTrue();
        if (itinerary.escorted()) {
            Assertions.assertThat(before.last(
                            EscortAssigned.class, e -> e.itineraryId().equals(departed.itineraryId())))
                    .as("an escort leader is named")
                    .hasValueSatisfying(
                            escort -> Assertions.assertThat(escort.function()).isEqualTo(EscortFunction.ESCORT_LEADER));
        }
        if (departed.leg() == 1) {
            Assertions.assertThat(departed.departedAt().atOffset(ZoneOffset.UTC).toLocalDate())
                    .as("on the day that was notified")
                    .isEqualTo(itinerary
                            .legs()
                            .getFirst()
                            .departs()
                            .atOffset(ZoneOffset.UTC)
                            .toLocalDate());
            familyStaysTogether(before, itinerary.travellers());
        }
        if (itinerary.travellers().contains(CHILD) && !itinerary.travellers().contains(PARENT)) {
            Assertions.assertThat(before.permits(CHILD, Separation.TRAVELS_APART) && before.recipientConfirmed(CHILD))
                    .as("an unaccompanied child travels to a confirmed recipient after a best-interest decision")
                    .isTrue();
        }
    }

    private static void familyStaysTogether(History before, Set<PersonId> travellers) {
        if (travellers.contains(CHILD) && !before.permits(CHILD, Separation.TRAVELS_APART)) {
            Assertions.assertThat(travellers)
                    .as("a child travels with its parent")
                    .contains(PARENT);
        }
        if (travellers.contains(PARENT) && !before.permits(CHILD, Separation.STAYS_BEHIND) && !before.hasLeft(CHILD)) {
            Assertions.assertThat(travellers)
                    .as("no parent leaves the child behind")
                    .contains(CHILD);
        }
    }

    /** Executes the steps and ignores refusals. */
    private static List<TransferEvent> play(List<Step> steps) {
        var decider = decider();
        TransferState state = decider.type().initial();
        List<TransferEvent> recorded = new ArrayList<>();
        Instant now = NOTICE;
        int number = 0;
        for (Step step : steps) {
            now = now.plus(step.later());
            try {
                var events = decider.decide(
                        step.command(),
                        decider.opened(state, step.command(), TestOpenings.ALL),
                        new Circumstances(now, new UUID(9, number++), step.actor()));
                for (TransferEvent event : events) {
                    state = decider.type().evolve(state, event);
                }
                recorded.addAll(events);
            } catch (Refusal _) {
                // refused: nothing is recorded
            }
        }
        return recorded;
    }

    private static boolean isNotLearning(TransferCommand command) {
        return !command.getClass().getSimpleName().startsWith("Learn");
    }

    /** A successful case with random steps inserted. */
    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<InsertedStep> inserted = Combinators.combine(
                        anyStep(), Arbitraries.integers().between(0, 30).withDistribution(RandomDistribution.uniform()))
                .as(InsertedStep::new);
        return Combinators.combine(successfulCase(), inserted.list().ofMaxSize(12))
                .as((successful, more) -> {
                    List<Step> steps = new ArrayList<>(successful);
                    more.forEach(one -> steps.add(one.place() % (steps.size() + 1), one.step()));
                    return steps;
                });
    }

    /** A successful case with a suspension late on the way or on landing, then words and signatures in any order. */
    @Provide
    Arbitrary<List<Step>> suspendedOnTheWay() {
        Arbitrary<TransferCommand> words = Arbitraries.of(Word.class)
                .map(word -> new GiveWord(CASE, SUSPENSION, new UUID(4, 8), word, "Ada Exemplar", null));
        Arbitrary<Step> word = words.map(command -> new Step(command, Duration.ofMinutes(1), ON_DUTY));
        Arbitrary<Step> signature = signer().map(
                        signer -> new Step(new SignHandover(CASE, ITINERARY, ARRIVES), Duration.ofMinutes(1), signer));
        return Combinators.combine(
                        successfulCase(),
                        Arbitraries.of(FAMILY),
                        Arbitraries.of(Concern.Ground.class),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.oneOf(word, signature).list().ofMaxSize(6))
                .as((successful, person, ground, beforeTheEnd, after) -> {
                    List<Step> steps = new ArrayList<>(successful);
                    steps.add(
                            steps.size() - beforeTheEnd,
                            now(new LearnSuspension(
                                    CASE,
                                    person,
                                    SUSPENSION,
                                    RAISED_BY,
                                    DEPARTS,
                                    Given.concern(person, ground),
                                    source(9))));
                    steps.addAll(after);
                    return steps;
                });
    }

    private static Arbitrary<List<Step>> successfulCase() {
        return Combinators.combine(travellers(), Arbitraries.of(true, false)).as((who, escorted) -> {
            List<Step> steps = new ArrayList<>();
            steps.add(now(new OpenTransfer(
                    CASE,
                    REQUESTING,
                    REQUESTED,
                    opened().treaty(),
                    opened().kind(),
                    opened().travellers(),
                    source(0))));
            for (PersonId person : who) {
                steps.add(now(new LearnConsent(CASE, person, WINDOW_ENDS, source(3))));
                steps.add(now(new LearnTravelDocument(
                        CASE, person, documentOf(person), LocalDate.parse("2026-12-31"), source(2))));
                steps.add(new Step(examine(person, NOTICE, ARRIVES), Duration.ZERO, DECIDER));
                steps.add(now(assessment(person)));
            }
            steps.add(now(new ProposeItinerary(CASE, ITINERARY, who, legs(), escorted)));
            if (escorted) {
                steps.add(now(new AssignEscort(
                        CASE,
                        ITINERARY,
                        Given.LEADER,
                        EscortFunction.ESCORT_LEADER,
                        Personal.of(Given.LEADER, new EscortIdentity("Sample Leader", "L-1")),
                        null)));
            }
            steps.add(now(new NotifyTransfer(CASE, ITINERARY)));
            steps.add(now(requestTransit()));
            steps.add(new Step(new AuthoriseTransit(CASE, REQUEST, Set.of()), Duration.ZERO, TRANSIT_OFFICER));
            steps.add(new Step(depart(1), Duration.between(NOTICE, DEPARTS), OFFICER));
            steps.add(new Step(
                    new RecordArrival(CASE, ITINERARY, 1, STOPOVER), Duration.between(DEPARTS, STOPOVER), OFFICER));
            steps.add(new Step(depart(2), Duration.between(STOPOVER, ONWARD), OFFICER));
            steps.add(new Step(
                    new RecordArrival(CASE, ITINERARY, 2, ARRIVES), Duration.between(ONWARD, ARRIVES), OFFICER));
            return steps;
        });
    }

    private static LearnInternalRecord assessment(PersonId person) {
        var known = assessed(person);
        return new LearnInternalRecord(
                CASE,
                person,
                new UUID(13, person.value().getLeastSignificantBits()),
                TestOpenings.ALL.open(known.content(), ProtectionRecord.class),
                known.source());
    }

    private static Arbitrary<Step> anyStep() {
        Arbitrary<PersonId> person = Arbitraries.of(FAMILY);
        Arbitrary<Long> sequence = Arbitraries.longs().between(1, 20);
        Arbitrary<Instant> moment = Arbitraries.longs()
                .between(0, Duration.between(NOTICE, ARRIVES).toHours() + 48)
                .map(hours -> NOTICE.plus(Duration.ofHours(hours)));
        Arbitrary<UUID> itinerary = Arbitraries.of(ITINERARY, OTHER_ITINERARY);
        Arbitrary<TransferCommand> signature = moment.map(m -> new SignHandover(CASE, ITINERARY, m));
        Arbitrary<TransferCommand> command = Arbitraries.oneOf(
                Combinators.combine(person, moment, sequence).as((p, m, s) -> new LearnConsent(CASE, p, m, source(s))),
                Combinators.combine(person, moment, sequence)
                        .as((p, m, s) -> new LearnConsentLoss(CASE, Set.of(p), ConsentLoss.WITHDRAWN, m, source(s))),
                Combinators.combine(person, moment, sequence)
                        .as((p, m, s) -> new LearnTravelDocument(
                                CASE,
                                p,
                                documentOf(p),
                                m.atOffset(ZoneOffset.UTC).toLocalDate(),
                                source(s))),
                Combinators.combine(person, sequence)
                        .as((p, s) -> new LearnTravelDocumentLoss(CASE, p, documentOf(p), source(s))),
                Combinators.combine(person, moment, sequence)
                        .as((p, m, s) -> new LearnSuspension(
                                CASE,
                                p,
                                new UUID(4, s % 3),
                                RAISED_BY,
                                m,
                                Given.concern(p, Concern.Ground.HEALTH),
                                source(s))),
                Combinators.combine(person, sequence)
                        .as((p, s) -> new LearnSuspensionEnd(CASE, p, new UUID(4, s % 3), source(s))),
                person.map(p -> new ConfirmRecipient(CASE, p, new UUID(8, 1))),
                Combinators.combine(travellers(), itinerary)
                        .as((who, id) -> new ProposeItinerary(CASE, id, who, legs(), false)),
                itinerary.map(id -> new NotifyTransfer(CASE, id)),
                itinerary.map(id -> new AcknowledgeNotice(CASE, id)),
                Arbitraries.just(new ReplaceEscort(
                        CASE,
                        ITINERARY,
                        Given.LEADER,
                        new PersonId(new UUID(2, 10)),
                        Personal.of(new PersonId(new UUID(2, 10)), new EscortIdentity("Another Person", "X-9")),
                        null)),
                Arbitraries.of(requestTransit(), new AnnounceTransit(CASE, REQUEST)),
                Combinators.combine(itinerary, moment).as((id, m) -> new RecordDeparture(CASE, id, 1, m)),
                itinerary.map(id -> new FailTransfer(CASE, id, FailureReason.TECHNICAL, NOTICE, null)));
        Arbitrary<TransferCommand> decision = Arbitraries.oneOf(
                Combinators.combine(person, moment).as((p, m) -> examine(p, NOTICE, m.plusSeconds(1))),
                Combinators.combine(person, moment).as((p, m) -> examine(p, m, null)),
                Arbitraries.of(Separation.class)
                        .set()
                        .ofMinSize(1)
                        .map(which -> new RecordBestInterests(
                                CASE, CHILD, which, "Family court", Personal.of(CHILD, "fictional"))),
                Combinators.combine(person, Arbitraries.of(AgeFinding.class))
                        .as((p, finding) ->
                                new AssessAge(CASE, p, finding, "Youth welfare office", Personal.of(p, "fictional"))),
                person.map(p -> new NameRecipient(
                        CASE,
                        p,
                        new UUID(8, 1),
                        RecipientKind.GUARDIAN,
                        Personal.of(p, new RecipientIdentity("Ada Exemplar", null)))));
        Arbitrary<Actor> actor = Arbitraries.frequency(Tuple.of(4, OFFICER), Tuple.of(1, COUNTERPART));
        Arbitrary<Integer> hours = Arbitraries.integers().between(0, 6);
        var grounds = new TransitGrounds(Set.of(TransitRefusalGround.ASSISTANCE_IMPOSSIBLE), null);
        Arbitrary<TransferCommand> reply = Arbitraries.of(
                new AuthoriseTransit(CASE, REQUEST, Set.of()),
                new RefuseTransit(CASE, REQUEST, grounds),
                new RevokeTransit(CASE, REQUEST, grounds));
        return Arbitraries.oneOf(
                Combinators.combine(reply, hours, Arbitraries.just(TRANSIT_OFFICER))
                        .as(TransferProperties::step),
                Combinators.combine(command, hours, actor).as(TransferProperties::step),
                Combinators.combine(decision, hours, Arbitraries.of(DECIDER, COUNTERPART))
                        .as(TransferProperties::step),
                Combinators.combine(signature, hours, signer()).as(TransferProperties::step));
    }

    private static Arbitrary<Set<PersonId>> travellers() {
        return Arbitraries.of(FAMILY).set().ofMinSize(1);
    }

    /** Either state, with equal probability. */
    private static Arbitrary<Actor> signer() {
        return Arbitraries.of(OFFICER, COUNTERPART);
    }

    private static Step step(TransferCommand command, int hours, Actor actor) {
        return new Step(command, Duration.ofHours(hours), actor);
    }

    private static Step now(TransferCommand command) {
        return new Step(command, Duration.ZERO, OFFICER);
    }
}
