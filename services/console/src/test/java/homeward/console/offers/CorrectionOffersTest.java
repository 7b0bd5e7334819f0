package homeward.console.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.console.cases.Application;
import homeward.console.cases.AssistanceDesk;
import homeward.console.cases.CaseFile;
import homeward.console.cases.IdentityDesk;
import homeward.console.cases.Money;
import homeward.console.cases.Personal;
import homeward.console.cases.RequestDesk;
import homeward.console.cases.TransferDesk;
import homeward.console.commands.Case;
import homeward.console.shell.Signed;

/** A correction is offered where the desk's file shows something to correct, to the state that may. */
class CorrectionOffersTest {

    private static final Signed PLANNER = officer("NLD", "transport-coordinator");
    private static final Signed THEIRS = officer("RUS", "requested-officer");

    @Test
    void eachStateCorrectsWhatItStated() {
        CaseFile<RequestDesk> file = Case.file(Case.request());

        assertThat(also(file, Case.OFFICER))
                .contains("CORRECT_DETAILS", "CORRECT_STAY")
                .doesNotContain("CORRECT_RECEIPT");
        assertThat(also(file, THEIRS))
                .contains("CORRECT_RECEIPT")
                .doesNotContain("CORRECT_DETAILS", "CORRECT_STAY", "CORRECT_INTERVIEW");
        // nothing is recorded yet
        assertThat(also(Case.file(RequestDesk.NOTHING), Case.OFFICER)).doesNotContain("CORRECT_STAY");
        assertThat(also(Case.file(RequestDesk.NOTHING), THEIRS)).doesNotContain("CORRECT_RECEIPT");
    }

    @Test
    void theResultOfAnInterviewIsCorrectedOnceItIsKnown() {
        var sent = new RequestDesk(
                Case.NOW,
                null,
                null,
                null,
                null,
                null,
                new RequestDesk.Interview(null, null, Case.NOW),
                null,
                null,
                null,
                null);

        assertThat(also(Case.file(sent), officer("RUS", "consular-officer"))).contains("CORRECT_INTERVIEW");
    }

    @Test
    void aReadmissionInErrorIsClaimedOnceThePersonIsHandedOver() {
        CaseFile<RequestDesk> file = Case.file(Case.request());

        assertThat(also(file, THEIRS)).doesNotContain("CLAIM_ERROR");
        assertThat(also(handedOver(file), THEIRS)).contains("CLAIM_ERROR");
        assertThat(Offers.of(handedOver(file), THEIRS).also())
                .filteredOn(offer -> offer.code().equals("CLAIM_ERROR"))
                .extracting(Offer::basis)
                .containsExactly(Case.RULE);
        assertThat(also(handedOver(file), Case.OFFICER)).doesNotContain("CLAIM_ERROR");
    }

    @Test
    void anIssuedDocumentIsCorrectedByTheStateThatAnswersForIt() {
        CaseFile<IdentityDesk> issued = documents("RUS", true);
        CaseFile<IdentityDesk> presented = documents("RUS", false);

        assertThat(also(issued, THEIRS)).contains("CORRECT_DOCUMENT", "CORRECT_ISSUE");
        assertThat(also(issued, Case.OFFICER)).doesNotContain("CORRECT_DOCUMENT", "CORRECT_ISSUE");
        assertThat(also(presented, THEIRS)).contains("CORRECT_DOCUMENT").doesNotContain("CORRECT_ISSUE");
        assertThat(also(presented, Case.OFFICER)).contains("CORRECT_DOCUMENT");
    }

    @Test
    void timesOfAJourneyAreCorrectedOnceTheyAreRecorded() {
        TransferDesk planned = Case.transfer();
        TransferDesk failed = journey("FAILED", Map.of(), null);
        TransferDesk signed = journey("HANDED_OVER", Map.of("RUS", Case.NOW), null);
        TransferDesk back =
                journey("FAILED", Map.of(), new TransferDesk.TakeBack("t", Case.ITEM, true, Case.NOW, null));

        assertThat(also(Case.file(planned), PLANNER))
                .doesNotContain("CORRECT_JOURNEY", "CORRECT_SIGNATURE", "CORRECT_FAILURE", "CORRECT_TAKE_BACK");
        assertThat(also(Case.file(failed), PLANNER))
                .contains("CORRECT_JOURNEY", "CORRECT_FAILURE")
                .doesNotContain("CORRECT_SIGNATURE");
        assertThat(also(Case.file(failed), THEIRS)).contains("CORRECT_FAILURE").doesNotContain("CORRECT_JOURNEY");
        assertThat(also(Case.file(signed), THEIRS)).contains("CORRECT_SIGNATURE");
        assertThat(also(Case.file(signed), PLANNER)).doesNotContain("CORRECT_SIGNATURE");
        // the time of the failure moves with that of the take-back
        assertThat(also(Case.file(back), PLANNER)).contains("CORRECT_TAKE_BACK").doesNotContain("CORRECT_FAILURE");
    }

    @Test
    void anEscortIsReplacedByWhoPlans() {
        TransferDesk desk =
                Case.crossing(List.of(Case.PERSON), "NOTIFIED", Case.request("AUTHORISED", "NO_EFFECT", null));

        assertThat(Offers.of(Case.file(desk), PLANNER).also())
                .filteredOn(offer -> offer.code().equals("REPLACE_ESCORT"))
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.href()).contains("item=" + Case.ITEM, "within=" + Case.PLAN);
                    assertThat(offer.about()).isEqualTo(new Offer.About("escort", "ESCORT_LEADER"));
                });
        assertThat(also(Case.file(desk), THEIRS)).doesNotContain("REPLACE_ESCORT");
    }

    @Test
    void anAgeIsAssessedWhereTheFileLeavesItOpen() {
        Signed protection = officer("NLD", "child-protection-officer");

        assertThat(also(born("2010-05"), protection)).contains("ASSESS_AGE", "BEST_INTERESTS");
        assertThat(also(born("2010-05-04"), protection))
                .contains("BEST_INTERESTS")
                .doesNotContain("ASSESS_AGE");
    }

    @Test
    void aDeliveryIsCorrectedByTheStateThatRecordedIt() {
        AssistanceDesk.Person known = Case.assistance().all().getFirst();
        var euro = new Money(10_000, "EUR");
        var delivery = new AssistanceDesk.Delivery(Case.PLAN, euro, Case.NOW, "RUS");
        var grant = new AssistanceDesk.Grant(
                Case.ITEM, "HOUSING", "IN_KIND", new Money(40_000, "EUR"), euro, List.of(delivery));
        CaseFile<AssistanceDesk> file = Case.file(new AssistanceDesk(List.of(new AssistanceDesk.Person(
                known.personId(), known.budget(), known.period(), known.plan(), null, List.of(grant)))));

        assertThat(Offers.of(file, officer("RUS", "reintegration-counsellor")).also())
                .filteredOn(offer -> offer.code().equals("CORRECT_DELIVERY"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.href()).contains("item=" + Case.PLAN, "within=" + Case.ITEM));
        assertThat(also(file, officer("NLD", "reintegration-counsellor"))).doesNotContain("CORRECT_DELIVERY");
    }

    private static CaseFile<RequestDesk> handedOver(CaseFile<RequestDesk> file) {
        var journey = new CaseFile.Journey(
                Case.ITEM,
                List.of(Case.PERSON),
                Case.NOW,
                Case.NOW,
                1,
                false,
                new CaseFile.Progress("HANDED_OVER", Case.NOW, Case.NOW, null));
        return new CaseFile<>(
                file.caseId(),
                file.application(),
                null,
                new CaseFile.Transfer("HANDED_OVER", List.of(journey), List.of()),
                null,
                file.desk(),
                List.of(),
                List.of(),
                null,
                file.versions());
    }

    private static CaseFile<IdentityDesk> documents(String issuedBy, boolean issued) {
        var details =
                new IdentityDesk.DocumentDetails(Case.ITEM, null, null, null, issuedBy, null, issued ? Case.NOW : null);
        CaseFile<IdentityDesk> file = Case.file(new IdentityDesk(
                List.of(new IdentityDesk.Person(Case.PERSON, List.of(), null, null, null, List.of(details))),
                Case.RULE));
        var held = new CaseFile.Document(Case.ITEM, "VALID", "PASSPORT", null);
        return new CaseFile<>(
                file.caseId(),
                file.application(),
                new CaseFile.Identification(List.of(new CaseFile.Identity(Case.PERSON, "ESTABLISHED", List.of(held)))),
                null,
                null,
                file.desk(),
                List.of(),
                List.of(),
                null,
                file.versions());
    }

    private static TransferDesk journey(
            String status, Map<String, Instant> signatures, TransferDesk.@Nullable TakeBack back) {
        TransferDesk.Plan plan = Case.transfer().plans().getFirst();
        var left = new TransferDesk.Leg(1, plan.way().getFirst().planned(), Case.NOW, null);
        var same = new TransferDesk.Plan(
                plan.itineraryId(),
                plan.people(),
                false,
                null,
                null,
                false,
                null,
                List.of(left),
                signatures,
                new CaseFile.Progress(status, Case.NOW, null, null));
        return new TransferDesk(List.of(same), null, null, null, null, back == null ? null : List.of(back));
    }

    private static CaseFile<TransferDesk> born(String date) {
        CaseFile<TransferDesk> file = Case.file(new TransferDesk(null, null, null, null, null, null));
        Application one = file.application();
        Application.Applicant known = one.people().getFirst();
        var person = new Application.Applicant(
                known.personId(),
                known.category(),
                known.role(),
                true,
                null,
                known.answer(),
                new Personal<>(Case.details(date), false, false));
        return new CaseFile<>(
                file.caseId(),
                new Application(one.stage(), one.form(), List.of(person), List.of(), null, null),
                null,
                null,
                null,
                file.desk(),
                List.of(),
                List.of(),
                null,
                file.versions());
    }

    private static List<String> also(CaseFile<?> file, Signed officer) {
        return Offers.of(file, officer).also().stream().map(Offer::code).toList();
    }

    private static Signed officer(String state, String role) {
        return new Signed(state, List.of(role), "a", "a-1");
    }
}
