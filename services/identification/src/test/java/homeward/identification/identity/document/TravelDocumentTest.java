package homeward.identification.identity.document;

import static homeward.identification.identity.Given.AAA;
import static homeward.identification.identity.Given.BBB;
import static homeward.identification.identity.Given.CASE;
import static homeward.identification.identity.Given.NOW;
import static homeward.identification.identity.Given.PERSON;
import static homeward.identification.identity.Given.REQUESTED;
import static homeward.identification.identity.Given.REQUESTING;
import static homeward.identification.identity.Given.WINDOW_ENDS;
import static homeward.identification.identity.Given.consent;
import static homeward.identification.identity.Given.number;
import static homeward.identification.identity.Given.opened;
import static homeward.identification.identity.Given.openedFor;
import static homeward.identification.identity.Given.presented;
import static homeward.identification.identity.Given.requested;
import static homeward.identification.identity.Given.source;
import static homeward.identification.identity.Given.unopened;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.StateCode;
import homeward.events.identification.IdentificationEvent.ConsentLossLearned;
import homeward.events.identification.IdentificationEvent.SubstituteDocumentPermitted;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.identification.IdentificationEvent.TravelDocumentRequested;
import homeward.events.request.Transferee.Category;
import homeward.identification.identity.Given;
import homeward.identification.identity.IdentificationCommand.ExpireTravelDocument;
import homeward.identification.identity.IdentificationCommand.IssueTravelDocument;
import homeward.identification.identity.IdentificationCommand.PermitSubstituteDocument;
import homeward.identification.identity.IdentificationCommand.PresentTravelDocument;
import homeward.identification.identity.IdentificationCommand.RequestTravelDocument;
import homeward.testkit.TestTreaty;

class TravelDocumentTest {

    private static final UUID DOCUMENT = new UUID(6, 1);
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-04-30");
    private static final RequestTravelDocument REQUEST = new RequestTravelDocument(CASE, PERSON);

    private static PresentTravelDocument present(String validUntil) {
        return new PresentTravelDocument(
                CASE, PERSON, TravelDocumentKind.PASSPORT, BBB, LocalDate.parse(validUntil), number());
    }

    private static IssueTravelDocument issue(Instant issuedAt, LocalDate validUntil) {
        return new IssueTravelDocument(
                CASE, PERSON, DOCUMENT, TravelDocumentKind.RETURN_CERTIFICATE, issuedAt, validUntil, number());
    }

    private static TravelDocumentIssued issuedBy(StateCode state) {
        return issuedBy(state, NOW);
    }

    private static TravelDocumentIssued issuedBy(StateCode state, Instant recorded) {
        return new TravelDocumentIssued(
                CASE,
                PERSON,
                DOCUMENT,
                TravelDocumentKind.RETURN_CERTIFICATE,
                state,
                NOW,
                recorded,
                LAST_DAY,
                number());
    }

    @Test
    void withAPassportValidTodayNoOtherDocumentIsRequested() {
        var spec = opened().given(consent(3));
        UUID id = spec.circumstances().newId("document");
        spec.when(present("2026-03-02"))
                .then(presented(id, "2026-03-02"))
                .when(REQUEST)
                .refused(Kind.CONFLICT, "one-travel-document");
    }

    @Test
    void aPassportThatExpiredYesterdayIsNotAccepted() {
        opened().when(present("2026-03-01")).refused(Kind.RULE, "travel-document-valid");
    }

    @Test
    void aRequestHasTheTreatysTimeLimitForIssuing() {
        var spec = opened().given(consent(3));
        spec.when(REQUEST).then(requested(spec.circumstances().newId("document")));
    }

    @Test
    void aRequestHasNoTimeLimitIfTheTreatySetsNone() {
        var spec = unopened(new TestTreaty()).given(openedFor(Category.OWN_NATIONAL), consent(3));
        spec.when(REQUEST)
                .then(new TravelDocumentRequested(
                        CASE,
                        PERSON,
                        spec.circumstances().newId("document"),
                        NOW,
                        null,
                        TestTreaty.basis("travelDocumentIssue")));
    }

    @Test
    void withoutLearnedConsentTheAnswerIsNotYet() {
        opened().when(REQUEST).refused(Kind.NOT_YET, "consent-not-learned");
    }

    @Test
    void lostOrExpiredConsentIsNotSufficient() {
        opened().given(consent(3))
                .at(WINDOW_ENDS)
                .when(REQUEST)
                .refused(Kind.RULE, "live-consent-for-travel-document")
                .at(NOW)
                .given(new ConsentLossLearned(CASE, PERSON, source(4)))
                .when(REQUEST)
                .refused(Kind.RULE, "live-consent-for-travel-document");
    }

    @Test
    void onlyTheRequestingStateRequestsAndOneDocumentAtATime() {
        opened().given(consent(3), requested(DOCUMENT))
                .when(REQUEST)
                .refused(Kind.CONFLICT, "one-travel-document")
                .as(REQUESTED)
                .when(REQUEST)
                .refused(Kind.NOT_YOURS, "requesting-side-only");
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void theRequestedStateDocumentsItsNationalsAndTheRequestingStateEveryoneElse(Category category) {
        boolean national = category == Category.OWN_NATIONAL || category == Category.FORMER_NATIONAL;
        unopened()
                .given(openedFor(category), consent(3), requested(DOCUMENT))
                .as(national ? REQUESTING : REQUESTED)
                .when(issue(NOW, LAST_DAY))
                .refused(Kind.NOT_YOURS, "travel-document-issuer")
                .as(national ? REQUESTED : REQUESTING)
                .when(issue(NOW, LAST_DAY))
                .then(issuedBy(national ? BBB : AAA));
    }

    @Test
    void onlyARequestedDocumentIsIssuedAndOnlyOnce() {
        opened().as(REQUESTED)
                .when(issue(NOW, LAST_DAY))
                .refused(Kind.CONFLICT, "travel-document-requested")
                .given(requested(DOCUMENT), issuedBy(BBB))
                .when(issue(NOW, LAST_DAY))
                .refused(Kind.CONFLICT, "travel-document-requested");
    }

    @Test
    void theDatesOfIssueAndExpiryMustBePossible() {
        opened().given(requested(DOCUMENT))
                .as(REQUESTED)
                .when(issue(NOW.plusSeconds(1), LAST_DAY))
                .invalid("issuedAt")
                .when(issue(NOW.minusSeconds(1), LAST_DAY))
                .invalid("issuedAt")
                .when(issue(NOW, LocalDate.parse("2026-03-01")))
                .invalid("validUntil");
    }

    @Test
    void aDocumentExpiresAfterItsLastDayAndAnotherMayBeRequested() {
        var expire = new ExpireTravelDocument(CASE, PERSON, DOCUMENT);
        opened().given(consent(3), requested(DOCUMENT), issuedBy(BBB))
                .at("2026-05-01T11:59:59Z")
                .when(expire)
                .thenNothing()
                .at("2026-05-01T12:00:00Z")
                .when(expire)
                .then(new TravelDocumentExpired(CASE, PERSON, DOCUMENT, LAST_DAY))
                .when(expire)
                .thenNothing()
                .when(REQUEST)
                .thenTypes(TravelDocumentRequested.class);
    }

    @Test
    void silenceOnTheRequestPermitsADocumentOfTheRequestingStateWhereTheTreatySaysSo() {
        var due = Instant.parse("2026-03-08T00:00:00Z");
        var permit = new PermitSubstituteDocument(CASE, PERSON);
        unopened(Given.treaty().substituteDocumentAccepted())
                .given(openedFor(Category.OWN_NATIONAL), consent(3), requested(DOCUMENT))
                .at(due.minusSeconds(1))
                .when(permit)
                .thenNothing()
                .when(issue(NOW, LAST_DAY))
                .refused(Kind.NOT_YOURS, "travel-document-issuer")
                .at(due.plusSeconds(60))
                .when(permit)
                .then(new SubstituteDocumentPermitted(
                        CASE, PERSON, DOCUMENT, due, TestTreaty.basis("travelDocumentSilence")))
                .when(permit)
                .thenNothing()
                .when(issue(NOW, LAST_DAY))
                .then(issuedBy(AAA, due.plusSeconds(60)));
    }

    @Test
    void withoutSuchARuleSilenceOnTheRequestHasNoEffect() {
        opened().given(consent(3), requested(DOCUMENT))
                .at("2026-04-08T00:00:00Z")
                .when(new PermitSubstituteDocument(CASE, PERSON))
                .thenNothing();
    }
}
