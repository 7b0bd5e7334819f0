package homeward.transport.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Assessment;
import homeward.events.request.Concern;
import homeward.events.request.Majority;
import homeward.events.request.ProtectionRecord;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.Arrived;
import homeward.events.transport.TransferEvent.ConsentLearned;
import homeward.events.transport.TransferEvent.ConsentLoss;
import homeward.events.transport.TransferEvent.ConsentLossLearned;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.EscortAssigned;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.EscortIdentity;
import homeward.events.transport.TransferEvent.FitnessExamined;
import homeward.events.transport.TransferEvent.FitnessFinding;
import homeward.events.transport.TransferEvent.InternalRecordLearned;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.Leg;
import homeward.events.transport.TransferEvent.Planner;
import homeward.events.transport.TransferEvent.SuspensionCause;
import homeward.events.transport.TransferEvent.SuspensionContent;
import homeward.events.transport.TransferEvent.SuspensionLearned;
import homeward.events.transport.TransferEvent.TransferNotified;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.TransitApplication;
import homeward.events.transport.TransferEvent.TransitAuthorised;
import homeward.events.transport.TransferEvent.TransitGrounds;
import homeward.events.transport.TransferEvent.TransitLimits;
import homeward.events.transport.TransferEvent.TransitReason;
import homeward.events.transport.TransferEvent.TransitRefusalGround;
import homeward.events.transport.TransferEvent.TransitRequested;
import homeward.events.transport.TransferEvent.TransitRevoked;
import homeward.events.transport.TransferEvent.TransitSilence;
import homeward.events.transport.TransferEvent.TransportMode;
import homeward.events.transport.TransferEvent.TravelDocumentLearned;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;
import homeward.testkit.TestOpenings;
import homeward.testkit.TestTreaty;
import homeward.transport.TransferDecider;
import homeward.transport.assessment.AssessmentPolicyFile;
import homeward.transport.fitness.FitnessPolicyFile;
import homeward.transport.transfer.TransferCommand.ExamineFitness;
import homeward.transport.transfer.TransferCommand.RecordDeparture;
import homeward.transport.transfer.TransferCommand.RequestTransit;
import homeward.treaties.Limit;
import homeward.treaties.TransitRules;

/** A fictional family to be returned from AAA (requesting) to BBB (requested), with everything a departure needs. */
public final class Given {

    public static final CaseId CASE = new CaseId(new UUID(1, 1));
    public static final PersonId PARENT = new PersonId(new UUID(2, 1));
    public static final PersonId CHILD = new PersonId(new UUID(2, 2));
    public static final PersonId SIBLING_OF_AGE = new PersonId(new UUID(2, 3));
    public static final PersonId LEADER = new PersonId(new UUID(2, 9));
    public static final UUID ITINERARY = new UUID(3, 1);
    public static final UUID OTHER_ITINERARY = new UUID(3, 2);
    public static final UUID REQUEST = new UUID(10, 1);
    public static final UUID SUSPENSION = new UUID(4, 1);
    public static final UUID RAISED_BY = new UUID(4, 9);
    public static final Planner PLANNER = new Planner("officer-AAA", "Authority of AAA");

    /** Who decided about persons, and plans nothing. */
    public static final String DECIDER = "decider-AAA";

    public static final Concern.Author ASSESSOR =
            new Concern.Author("assessor", "Asylum authority of AAA", new StateCode("AAA"));

    /** Who raised the concern, lodged the appeal or recorded its decision. */
    public static final Concern.Author RAISER =
            new Concern.Author("raiser", "Return counselling of AAA", new StateCode("AAA"));

    public static final LocalDate ASSESSED_ON = LocalDate.parse("2026-03-02");

    public static final StateCode REQUESTING = new StateCode("AAA");
    public static final StateCode REQUESTED = new StateCode("BBB");
    public static final StateCode TRANSIT = new StateCode("CCC");

    /** A Monday; the departure is planned for Tuesday of the next week. */
    public static final Instant NOTICE = Instant.parse("2026-03-02T09:00:00Z");

    public static final Instant DEPARTS = Instant.parse("2026-03-10T08:00:00Z");
    public static final Instant STOPOVER = Instant.parse("2026-03-10T11:00:00Z");
    public static final Instant ONWARD = Instant.parse("2026-03-10T13:00:00Z");
    public static final Instant ARRIVES = Instant.parse("2026-03-10T18:00:00Z");
    private static final LocalDate FAR_AWAY = LocalDate.parse("2031-05-05");
    public static final Instant WINDOW_ENDS = Instant.parse("2026-06-01T00:00:00Z");

    private Given() {}

    /** The treaty requires a notice of three working days; no rule on transit is known. */
    public static TransferDecider decider() {
        return decider(TestTransit.NO_RULES);
    }

    public static TransferDecider decider(TransitRules transit) {
        return new TransferDecider(
                new TestTreaty().transferNotice(new Limit(3, Limit.Unit.WORKING_DAYS)),
                transit,
                new WeekdayClock(),
                FitnessPolicyFile.read(),
                AssessmentPolicyFile.read());
    }

    public static DeciderSpec<TransferCommand, TransferState, TransferEvent> transfer() {
        return transfer(TestTransit.NO_RULES);
    }

    public static DeciderSpec<TransferCommand, TransferState, TransferEvent> transfer(TransitRules transit) {
        return DeciderSpec.of(decider(transit)).as(TestActors.officer("AAA")).at(NOTICE);
    }

    /** An opened transfer in which the itinerary of parent and child may depart. */
    public static DeciderSpec<TransferCommand, TransferState, TransferEvent> readyToDepart(TransferEvent... more) {
        return readyButForTransit(TestTransit.NO_RULES, transitRequested(), transitAuthorised())
                .given(more);
    }

    /** The same without a request for transit. */
    public static DeciderSpec<TransferCommand, TransferState, TransferEvent> readyButForTransit(
            TransitRules transit, TransferEvent... more) {
        return transfer(transit)
                .given(opened(), consent(PARENT), consent(CHILD), document(PARENT), document(CHILD))
                .given(assessed(PARENT), assessed(CHILD))
                .given(fit(PARENT), fit(CHILD), proposed(ITINERARY, PARENT, CHILD), leader(), notified(ITINERARY))
                .given(more)
                .at(DEPARTS);
    }

    public static RequestTransit requestTransit() {
        return new RequestTransit(CASE, ITINERARY, REQUEST, TRANSIT, true, true, Set.of(), Set.of());
    }

    public static TransitRequested transitRequested() {
        return transitRequested(new TransitLimits(null, null, true, null, TransitSilence.NO_EFFECT, null));
    }

    public static TransitRequested transitRequested(TransitLimits limits) {
        var application = new TransitApplication(legs(), REQUESTED, List.of(), 2, true, true, true, Set.of(), Set.of());
        return new TransitRequested(CASE, ITINERARY, REQUEST, TRANSIT, application, limits, PLANNER);
    }

    public static TransitAuthorised transitAuthorised() {
        return new TransitAuthorised(CASE, ITINERARY, REQUEST, TRANSIT, Set.of(), null, null);
    }

    public static TransitRevoked transitRevoked() {
        var grounds = new TransitGrounds(Set.of(TransitRefusalGround.ONWARD_JOURNEY_NOT_ASSURED), null);
        return new TransitRevoked(
                CASE,
                ITINERARY,
                REQUEST,
                TRANSIT,
                List.of(
                        new TransitReason(PARENT, Personal.of(PARENT, grounds)),
                        new TransitReason(CHILD, Personal.of(CHILD, grounds))));
    }

    public static TransferOpened opened() {
        return new TransferOpened(
                CASE,
                REQUESTING,
                REQUESTED,
                TestTreaty.REFERENCE,
                ReturnKind.FORCED,
                List.of(
                        adult(PARENT, FamilyRole.PRINCIPAL),
                        child(CHILD, PARENT),
                        adult(SIBLING_OF_AGE, FamilyRole.OTHER_RELATIVE)),
                source(0));
    }

    /** A family of other members. */
    public static TransferOpened opened(Traveller... travellers) {
        TransferOpened family = opened();
        return new TransferOpened(
                CASE, REQUESTING, REQUESTED, family.treaty(), family.kind(), List.of(travellers), family.source());
    }

    /** A return of another kind. */
    public static TransferOpened opened(ReturnKind kind) {
        TransferOpened family = opened();
        return new TransferOpened(
                CASE, REQUESTING, REQUESTED, family.treaty(), kind, family.travellers(), family.source());
    }

    public static Traveller adult(PersonId id, FamilyRole role) {
        return new Traveller(id, role, false, null, null);
    }

    /** A child whose eighteenth birthday is far away. */
    public static Traveller child(PersonId id, @Nullable PersonId accompaniedBy) {
        return minor(id, accompaniedBy, new Majority(FAR_AWAY, FAR_AWAY));
    }

    /** A child of the family. */
    public static Traveller minor(PersonId id, @Nullable PersonId accompaniedBy, Majority majority) {
        return new Traveller(id, FamilyRole.CHILD, true, TestOpenings.sealed(id, majority), accompaniedBy);
    }

    public static ConsentLearned consent(PersonId person) {
        return new ConsentLearned(CASE, person, WINDOW_ENDS, source(3));
    }

    public static ConsentLossLearned consentLost(PersonId person) {
        return new ConsentLossLearned(CASE, person, ConsentLoss.WITHDRAWN, NOTICE, source(7));
    }

    public static TravelDocumentLearned document(PersonId person) {
        return new TravelDocumentLearned(CASE, person, documentOf(person), LocalDate.parse("2026-12-31"), source(2));
    }

    public static UUID documentOf(PersonId person) {
        return new UUID(5, person.value().getLeastSignificantBits());
    }

    public static FitnessExamined fit(PersonId person) {
        return examined(person, NOTICE, Instant.parse("2026-03-11T00:00:00Z"));
    }

    public static FitnessExamined unfit(PersonId person, Instant examinedAt) {
        return examined(person, examinedAt, null);
    }

    public static FitnessExamined examined(PersonId person, Instant examinedAt, @Nullable Instant fitUntil) {
        return new FitnessExamined(
                CASE,
                person,
                new UUID(6, 1),
                examinedAt,
                TestOpenings.sealed(person, new FitnessFinding(fitUntil, null)),
                DECIDER);
    }

    public static ExamineFitness examine(PersonId person, Instant examinedAt, @Nullable Instant fitUntil) {
        return new ExamineFitness(CASE, person, examinedAt, Personal.of(person, new FitnessFinding(fitUntil, null)));
    }

    public static InternalRecordLearned assessed(PersonId person) {
        return assessed(person, 5, ASSESSOR, ASSESSED_ON, REQUESTED, TRANSIT);
    }

    public static InternalRecordLearned assessed(
            PersonId person,
            long sequence,
            Concern.Author by,
            LocalDate on,
            StateCode destination,
            StateCode... transitStates) {
        var assessment =
                new Assessment(Assessment.Outcome.NO_RISK_FOUND, on, destination, Set.of(transitStates), "fictional");
        return new InternalRecordLearned(
                CASE,
                person,
                new UUID(13, sequence),
                TestOpenings.sealed(person, ProtectionRecord.of(assessment, by)),
                source(sequence));
    }

    public static SuspensionLearned suspended(PersonId person) {
        return suspended(person, NOTICE, 8);
    }

    /** Because of a concern. */
    public static SuspensionLearned suspended(PersonId person, Instant at, long sequence) {
        return new SuspensionLearned(
                CASE,
                person,
                SUSPENSION,
                RAISED_BY,
                at,
                TestOpenings.sealed(person, new SuspensionContent(SuspensionCause.CONCERN, RAISER)),
                source(sequence));
    }

    /** What the requesting state knows about a suspension. */
    public static Personal<SuspensionContent> content(PersonId person, SuspensionCause cause) {
        return Personal.of(person, new SuspensionContent(cause, RAISER));
    }

    /** A concern as it is learned. */
    public static Personal<Concern> concern(PersonId person, Concern.Ground ground) {
        return Personal.of(person, new Concern(ground, "fictional", RAISER, null, null));
    }

    public static ItineraryProposed proposed(UUID id, PersonId... travellers) {
        return new ItineraryProposed(CASE, id, Set.of(travellers), legs(), true, NOTICE, PLANNER);
    }

    /** An itinerary with its escort, notice and consent to transit. */
    public static TransferEvent[] planned(PersonId... travellers) {
        return new TransferEvent[] {
            proposed(ITINERARY, travellers), leader(), notified(ITINERARY), transitRequested(), transitAuthorised()
        };
    }

    /** Who leads the escort of the itinerary. */
    public static EscortAssigned leader() {
        return leader(ITINERARY);
    }

    public static EscortAssigned leader(UUID itinerary) {
        return new EscortAssigned(
                CASE,
                itinerary,
                LEADER,
                EscortFunction.ESCORT_LEADER,
                TestOpenings.sealed(LEADER, new EscortIdentity("Sample Leader", "L-1")),
                null,
                PLANNER);
    }

    public static TransferNotified notified(UUID itinerary) {
        return new TransferNotified(
                CASE,
                itinerary,
                Instant.parse("2026-03-05T00:00:00Z"),
                false,
                TestTreaty.basis("transferNotice"),
                null,
                null,
                PLANNER);
    }

    public static Departed departed(int leg) {
        return new Departed(CASE, ITINERARY, leg, leg == 1 ? DEPARTS : ONWARD);
    }

    public static Arrived arrived(int leg) {
        return new Arrived(CASE, ITINERARY, leg, leg == 1 ? STOPOVER : ARRIVES);
    }

    /** Through CCC, with a stop of two hours. */
    public static List<Leg> legs() {
        return List.of(
                new Leg(TransportMode.AIR, "AAX", REQUESTING, "CCX", TRANSIT, DEPARTS, STOPOVER, "HW 100"),
                new Leg(TransportMode.AIR, "CCX", TRANSIT, "BBX", REQUESTED, ONWARD, ARRIVES, "HW 200"));
    }

    public static RecordDeparture depart(int leg) {
        return new RecordDeparture(CASE, ITINERARY, leg, leg == 1 ? DEPARTS : ONWARD);
    }

    public static Source source(long sequence) {
        return new Source("foreign", sequence, new UUID(7, sequence));
    }
}
