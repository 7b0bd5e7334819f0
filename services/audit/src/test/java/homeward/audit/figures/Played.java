package homeward.audit.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.identification.IdentificationEvent.SubstituteDocumentPermitted;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.identification.IdentificationEvent.TravelDocumentRequested;
import homeward.events.reintegration.ReintegrationEvent.PlanAgreed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationClosed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.CaseEnd;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.events.request.ApplicationEvent.PersonWithdrawn;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionError;
import homeward.events.request.ApplicationEvent.ReadmissionInErrorClaimed;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReceiptCorrected;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.HandoverTimeCorrected;
import homeward.events.transport.TransferEvent.VoluntaryReturnDeclared;
import homeward.events.transport.TransferEvent.VoluntaryReturnRevoked;

/** The course of one case of two persons, played event by event, each on a day after the application. */
final class Played {

    static final Instant BEGAN = Instant.parse("2026-01-05T08:00:00Z");
    static final PersonId ONE = new PersonId(new UUID(2, 1));
    static final PersonId OTHER = new PersonId(new UUID(2, 2));

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final StateCode AUT = new StateCode("AUT");
    private static final StateCode RUS = new StateCode("RUS");
    private static final UUID DOCUMENT = new UUID(5, 1);
    private static final RuleBasis BASIS = new RuleBasis("TEST", 1, "rule", "1", true);

    private final List<Fact> facts = new ArrayList<>();
    private final Course course = new Course();

    static Instant day(int number) {
        return BEGAN.plus(Duration.ofDays(number));
    }

    private Played take(int day, Record event) {
        course.take(Told.of(event), day(day));
        facts.clear();
        facts.addAll(course.facts());
        return this;
    }

    static Played submitted(ReturnKind kind, PersonId... persons) {
        return new Played()
                .take(
                        0,
                        new ApplicationSubmitted(
                                CASE,
                                "AT-1",
                                AUT,
                                RUS,
                                "Return office",
                                "Migration service",
                                new TreatyReference("TEST", null, 1),
                                Procedure.NORMAL,
                                kind,
                                false,
                                BEGAN,
                                null,
                                Stream.of(persons).map(Played::transferee).toList(),
                                null));
    }

    private static Transferee transferee(PersonId person) {
        return new Transferee(
                person,
                Category.OWN_NATIONAL,
                FamilyRole.PRINCIPAL,
                false,
                null,
                null,
                new Personal.Sealed<>(person, "key", "AAAA", "event#/persons/0/details"),
                new Personal.Sealed<>(person, "key", "BBBB", "event#/persons/0/circumstances"));
    }

    Played received(int day) {
        return take(day, new ReceiptConfirmed(CASE, day(day)));
    }

    Played receivedRather(int day, int corrected) {
        return take(day, new ReceiptCorrected(CASE, day(day), day(corrected), null, null));
    }

    Played due(int day) {
        return take(1, new ReplyLimitSet(CASE, day(day), BASIS));
    }

    Played extended(int day, int due) {
        return take(day, new ReplyLimitExtended(CASE, day(due), Set.of(ExtensionReason.LEGAL_OBSTACLE), null, BASIS));
    }

    Played approved(int day, PersonId person) {
        return take(day, new ReadmissionApproved(CASE, person, day(day), day(day + 90), BASIS));
    }

    Played refused(int day, PersonId person, RefusalReason... reasons) {
        return take(day, new ReadmissionRefused(CASE, person, Set.of(reasons), null));
    }

    Played silent(int day, PersonId person) {
        return take(day, new DeemedConsentArisen(CASE, person, day(day - 1), day(day + 90), BASIS));
    }

    Played withdrawn(int day, PersonId person) {
        return take(day, new PersonWithdrawn(CASE, person, sealed(person)));
    }

    Played withdrawn(int day) {
        return take(day, new ApplicationWithdrawn(CASE, Set.of(ONE), sealed(ONE)));
    }

    Played caseClosed(int day) {
        return take(day, new CaseClosed(CASE, Set.of(ONE), Set.of(), CaseEnd.RETURNED, sealed(ONE)));
    }

    private static <T> Personal<T> sealed(PersonId person) {
        return new Personal.Sealed<>(person, "key-alone", "CCCC", "event#/reason");
    }

    /** @param due null for none */
    Played documentRequested(int day, @Nullable Integer due) {
        return take(
                day, new TravelDocumentRequested(CASE, ONE, DOCUMENT, day(day), due == null ? null : day(due), BASIS));
    }

    Played documentIssued(int day) {
        return take(
                day,
                new TravelDocumentIssued(
                        CASE,
                        ONE,
                        DOCUMENT,
                        TravelDocumentKind.RETURN_CERTIFICATE,
                        RUS,
                        day(day),
                        day(day),
                        LocalDate.of(2027, 1, 1),
                        new Personal.Sealed<>(ONE, "key", "DDDD", "event#/number")));
    }

    Played substitutePermitted(int day) {
        return take(day, new SubstituteDocumentPermitted(CASE, ONE, DOCUMENT, day(day), BASIS));
    }

    Played declared(int day, PersonId person) {
        return take(
                day,
                new VoluntaryReturnDeclared(
                        CASE,
                        person,
                        new UUID(6, 1),
                        LocalDate.of(2026, 1, 6),
                        new Personal.Sealed<>(person, "key-alone", "EEEE", "event#/declaration"),
                        "counsellor-1"));
    }

    Played revoked(int day, PersonId person) {
        return take(day, new VoluntaryReturnRevoked(CASE, person, new UUID(6, 1), LocalDate.of(2026, 1, 7)));
    }

    Played handedOver(int day, PersonId... persons) {
        return take(day, new HandoverCompleted(CASE, new UUID(3, 1), Set.of(persons), day(day)));
    }

    Played handedOverRather(int day, int mistaken, int corrected, PersonId... persons) {
        return take(
                day, new HandoverTimeCorrected(CASE, new UUID(3, 1), Set.of(persons), day(mistaken), day(corrected)));
    }

    Played claimedInError(int day, PersonId person) {
        return take(
                day,
                new ReadmissionInErrorClaimed(
                        CASE,
                        person,
                        new UUID(8, 1),
                        new UUID(3, 1),
                        ReadmissionError.NOT_A_NATIONAL,
                        sealed(person),
                        sealed(person),
                        day(day),
                        day(day + 60),
                        BASIS));
    }

    Played planned(int day) {
        return take(day, new PlanAgreed(CASE, ONE, new UUID(7, 1), List.of(), null));
    }

    Played closed(int day, ReintegrationOutcome outcome) {
        return take(day, new ReintegrationClosed(CASE, ONE, outcome));
    }

    /** What counts by now, in order. */
    List<Measure> measures() {
        return facts.stream().map(Fact::measure).toList();
    }

    /** The last thing that came to count. */
    Fact last() {
        return facts.getLast();
    }

    @Nullable
    Pair pair() {
        return course.pair().orElse(null);
    }
}
