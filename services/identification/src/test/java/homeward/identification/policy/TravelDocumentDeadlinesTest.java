package homeward.identification.policy;

import static homeward.identification.identity.Given.CASE;
import static homeward.identification.identity.Given.PERSON;
import static homeward.identification.identity.Given.presented;
import static homeward.identification.identity.Given.requested;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.events.StateCode;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.request.Transferee.Category;
import homeward.identification.identity.Given;
import homeward.identification.identity.IdentificationCommand.ExpireTravelDocument;
import homeward.identification.identity.IdentificationCommand.PermitSubstituteDocument;
import homeward.testkit.DeadlinesSpec;

class TravelDocumentDeadlinesTest {

    private static final UUID PASSPORT = new UUID(9, 1);
    private static final UUID CERTIFICATE = new UUID(9, 2);

    /** First moment at which the last day of validity has ended everywhere. */
    private static final Instant END_OF_PASSPORT = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void aDocumentExpiresWhenItsLastDayHasPassed() {
        spec().given(presented(PASSPORT, "2026-05-31"))
                .waitsFor(PASSPORT.toString(), END_OF_PASSPORT)
                .when(PASSPORT.toString())
                .then(new ExpireTravelDocument(CASE, PERSON, PASSPORT));
    }

    @Test
    void aDocumentThatIsOnlyRequestedHasNoMoment() {
        spec().given(Given.openedFor(Category.OWN_NATIONAL), requested(CERTIFICATE))
                .waitsForNothing();
    }

    @Test
    void theLimitForIssuingIsAwaitedIfSilenceHasAnEffect() {
        DeadlinesSpec.of(
                        new TravelDocumentDeadlines(Given.treaty().substituteDocumentAccepted()),
                        "identification-" + CASE + "-" + PERSON,
                        CASE)
                .given(Given.openedFor(Category.OWN_NATIONAL), requested(CERTIFICATE))
                .waitsFor("issue-limit", Instant.parse("2026-03-08T00:00:00Z"))
                .when("issue-limit")
                .then(new PermitSubstituteDocument(CASE, PERSON))
                .given(issued())
                .waitsFor(CERTIFICATE.toString(), Instant.parse("2026-04-20T12:00:00Z"));
    }

    @Test
    void eachDocumentHasItsOwnMoment() {
        spec().given(presented(PASSPORT, "2026-05-31"), issued())
                .waitsFor(Map.of(
                        PASSPORT.toString(),
                        END_OF_PASSPORT,
                        CERTIFICATE.toString(),
                        Instant.parse("2026-04-20T12:00:00Z")));
    }

    @Test
    void anExpiredDocumentIsNoLongerAwaited() {
        spec().given(
                        presented(PASSPORT, "2026-05-31"),
                        new TravelDocumentExpired(CASE, PERSON, PASSPORT, LocalDate.parse("2026-05-31")))
                .waitsForNothing();
    }

    private static TravelDocumentIssued issued() {
        return new TravelDocumentIssued(
                CASE,
                PERSON,
                CERTIFICATE,
                TravelDocumentKind.RETURN_CERTIFICATE,
                new StateCode("BBB"),
                Given.NOW,
                Given.NOW,
                LocalDate.parse("2026-04-19"),
                Given.number());
    }

    private static DeadlinesSpec<IdentificationEvent> spec() {
        return DeadlinesSpec.of(
                new TravelDocumentDeadlines(Given.treaty()), "identification-" + CASE + "-" + PERSON, CASE);
    }
}
