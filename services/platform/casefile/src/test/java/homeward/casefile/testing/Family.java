package homeward.casefile.testing;

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
import homeward.events.identification.IdentificationEvent.IdentificationOpened;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.identification.IdentificationEvent.TravelDocumentRequested;
import homeward.events.reintegration.ReintegrationEvent.ReceptionLearned;
import homeward.events.reintegration.ReintegrationEvent.ReturnAnnounced;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.CaseEnd;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.ApplicationEvent.SuspensionEnded;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.transport.TransferEvent.Arrived;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.Leg;
import homeward.events.transport.TransferEvent.Planner;
import homeward.events.transport.TransferEvent.TransferNotified;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.TransportMode;
import homeward.testkit.TestTreaty;

/**
 * A fictional parent and child, whose readmission AAA requests from BBB, in transit through CCC; with the events of
 * their case.
 */
public final class Family {

    public static final Planner PLANNER = new Planner("planner", "Transport office");
    public static final CaseId CASE = new CaseId(new UUID(1, 1));
    public static final PersonId PARENT = new PersonId(new UUID(2, 1));
    public static final PersonId CHILD = new PersonId(new UUID(2, 2));
    public static final UUID ITINERARY = new UUID(3, 1);
    public static final UUID SUSPENSION = new UUID(4, 1);
    public static final StateCode REQUESTING = new StateCode("AAA");
    public static final StateCode REQUESTED = new StateCode("BBB");
    public static final StateCode TRANSIT = new StateCode("CCC");
    public static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    public static final Instant DEPARTS = Instant.parse("2026-03-10T08:00:00Z");
    public static final Instant ARRIVES = Instant.parse("2026-03-10T18:00:00Z");
    public static final Instant WINDOW_ENDS = Instant.parse("2026-06-01T00:00:00Z");
    public static final LocalDate VALID_UNTIL = LocalDate.parse("2026-12-31");

    /** Names the key of what exists for the requesting state alone. */
    public static final String UNDISCLOSED_KEY = "key-alone";

    private Family() {}

    public static ApplicationSubmitted submitted() {
        return new ApplicationSubmitted(
                CASE,
                "AA-2026-1",
                REQUESTING,
                REQUESTED,
                "Return office",
                "Migration service",
                TestTreaty.REFERENCE,
                Procedure.NORMAL,
                ReturnKind.FORCED,
                false,
                MONDAY,
                null,
                List.of(transferee(PARENT, false, null), transferee(CHILD, true, PARENT)),
                null);
    }

    private static Transferee transferee(PersonId id, boolean minor, @Nullable PersonId accompaniedBy) {
        return new Transferee(
                id,
                Category.OWN_NATIONAL,
                minor ? FamilyRole.CHILD : FamilyRole.PRINCIPAL,
                minor,
                null,
                accompaniedBy,
                new Personal.Sealed<>(id, "key", "AAAA", "event#/persons/0/details"),
                new Personal.Sealed<>(id, "key", "BBBB", "event#/persons/0/circumstances"));
    }

    public static ReadmissionApproved approved(PersonId person) {
        return new ReadmissionApproved(CASE, person, MONDAY, WINDOW_ENDS, TestTreaty.basis("transferWindow"));
    }

    public static TransferSuspended suspended(PersonId person) {
        return new TransferSuspended(CASE, person, SUSPENSION, new UUID(4, 2), sealed(person, "concern"));
    }

    public static SuspensionEnded resumed(PersonId person) {
        return new SuspensionEnded(CASE, person, SUSPENSION, sealed(person, "finding"));
    }

    public static ApplicationWithdrawn withdrawn() {
        return new ApplicationWithdrawn(CASE, Set.of(PARENT, CHILD), sealed(PARENT, "reason"));
    }

    public static CaseClosed closed(CaseEnd outcome) {
        return new CaseClosed(CASE, Set.of(PARENT, CHILD), Set.of(), outcome, sealed(PARENT, "reason"));
    }

    private static <T> Personal<T> sealed(PersonId person, String field) {
        return new Personal.Sealed<>(person, UNDISCLOSED_KEY, "DDDD", "event#/" + field);
    }

    public static IdentificationOpened identificationOpened(PersonId person) {
        return new IdentificationOpened(
                CASE, person, REQUESTING, REQUESTED, TestTreaty.REFERENCE, Category.OWN_NATIONAL, source(0));
    }

    public static TravelDocumentRequested documentRequested(PersonId person) {
        return new TravelDocumentRequested(
                CASE, person, documentOf(person), MONDAY, DEPARTS, TestTreaty.basis("travelDocumentIssue"));
    }

    public static TravelDocumentIssued documentIssued(PersonId person) {
        return new TravelDocumentIssued(
                CASE,
                person,
                documentOf(person),
                TravelDocumentKind.RETURN_CERTIFICATE,
                REQUESTED,
                MONDAY,
                MONDAY,
                VALID_UNTIL,
                new Personal.Sealed<>(person, "key", "CCCC", "event#/number"));
    }

    public static UUID documentOf(PersonId person) {
        return new UUID(5, person.value().getLeastSignificantBits());
    }

    public static TransferOpened transferOpened() {
        return new TransferOpened(
                CASE, REQUESTING, REQUESTED, TestTreaty.REFERENCE, ReturnKind.FORCED, List.of(), source(0));
    }

    /** In transit through CCC. */
    public static ItineraryProposed proposed() {
        Instant stopover = DEPARTS.plusSeconds(3_600);
        return new ItineraryProposed(
                CASE,
                ITINERARY,
                Set.of(PARENT, CHILD),
                List.of(
                        new Leg(TransportMode.AIR, "AAX", REQUESTING, "CCX", TRANSIT, DEPARTS, stopover, "HW 100"),
                        new Leg(TransportMode.AIR, "CCX", TRANSIT, "BBX", REQUESTED, stopover, ARRIVES, "HW 200")),
                true,
                MONDAY,
                PLANNER);
    }

    public static TransferNotified notified() {
        return new TransferNotified(
                CASE, ITINERARY, DEPARTS, false, TestTreaty.basis("transferNotice"), null, null, PLANNER);
    }

    public static Departed departed(int leg) {
        return new Departed(CASE, ITINERARY, leg, DEPARTS.plusSeconds(3_600L * (leg - 1)));
    }

    public static Arrived arrived(int leg) {
        return new Arrived(CASE, ITINERARY, leg, DEPARTS.plusSeconds(3_600L * leg));
    }

    public static HandoverCompleted handedOver() {
        return new HandoverCompleted(CASE, ITINERARY, Set.of(PARENT, CHILD), ARRIVES);
    }

    public static ReturnAnnounced announced(PersonId person) {
        return new ReturnAnnounced(
                CASE, person, REQUESTING, REQUESTED, ReturnKind.FORCED, FamilyRole.PRINCIPAL, source(0));
    }

    public static ReceptionLearned received(PersonId person) {
        return new ReceptionLearned(CASE, person, ITINERARY, ARRIVES, ARRIVES.plusSeconds(86_400), source(9));
    }

    public static Source source(long sequence) {
        return new Source("foreign", sequence, new UUID(7, sequence));
    }
}
