package homeward.console.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.console.cases.Application;
import homeward.console.cases.AssistanceDesk;
import homeward.console.cases.CaseFile;
import homeward.console.cases.IdentityDesk;
import homeward.console.cases.Personal;
import homeward.console.cases.RequestDesk;
import homeward.console.cases.TransferDesk;
import homeward.console.commands.Case;
import homeward.console.shell.Signed;

/** What each desk's file offers to whom, and what it says of the rest. */
class DesksOffersTest {

    private static final Instant NOW = Case.NOW;

    @ParameterizedTest
    @CsvSource({
        "RUNNING, EXTEND_REPLY, -",
        "PASSED, -, LIMIT_PASSED",
        "AWAITS_RECEIPT, -, NO_LIMIT_RUNS",
        "NOT_IN_TREATY, -, -"
    })
    void aLimitIsExtendedWhileItRuns(String status, String offered, String why) {
        var limit = new RequestDesk.Limit("REPLY", null, status, NOW, "SILENCE_HAS_NO_EFFECT", Case.RULE);
        RequestDesk desk = with(List.of(limit), List.of());

        Offers offers = Offers.of(Case.file(desk), officer("RUS", "requested-officer"));

        assertThat(codes(offers.also()).contains("EXTEND_REPLY")).isEqualTo(!offered.equals("-"));
        assertThat(offers.whyNot("EXTEND_REPLY", null).map(Offer::why).orElse("-"))
                .isEqualTo(why);
    }

    @Test
    void theRequestingOfficerMayWithdrawCloseAndRemind() {
        var passed = new RequestDesk.Limit("REPLY", null, "PASSED", NOW, "SILENCE_HAS_NO_EFFECT", Case.RULE);

        Offers offers = Offers.of(Case.file(with(List.of(passed), List.of())), Case.OFFICER);

        assertThat(codes(offers.now())).containsExactly("REMIND", "WRITE");
        assertThat(codes(offers.also())).contains("WITHDRAW", "CLOSE", "ASSESS", "LODGE_APPEAL", "RAISE_CONCERN");
        // nobody else is on the application
        assertThat(codes(offers.also())).doesNotContain("WITHDRAW_PERSON");
    }

    @Test
    void whoeverIsHandedOverIsNotWithdrawn() {
        CaseFile<RequestDesk> file = travelled(Case.file(with(List.of(), List.of())), "HANDED_OVER");

        Offers offers = Offers.of(file, Case.OFFICER);

        assertThat(codes(offers.also())).doesNotContain("WITHDRAW");
        assertThat(offers.whyNot("WITHDRAW", null).map(Offer::why)).contains("SOMEBODY_HANDED_OVER");
        assertThat(codes(offers.now())).contains("CLOSE");
    }

    @Test
    void noCaseIsClosedWhileSomebodyIsOnTheWay() {
        CaseFile<RequestDesk> file = travelled(Case.file(with(List.of(), List.of())), "UNDER_WAY");

        Offers offers = Offers.of(file, Case.OFFICER);

        assertThat(codes(offers.now())).doesNotContain("CLOSE");
        assertThat(offers.whyNot("CLOSE", null).map(Offer::why)).contains("SOMEBODY_ON_THE_WAY");
    }

    @Test
    void anybodyOfAPartyMayRaiseAConcernAtAnyTime() {
        for (String role : List.of("monitor", "medical-officer", "escort-leader", "reintegration-counsellor")) {
            for (String state : List.of("NLD", "RUS")) {
                CaseFile<RequestDesk> closed = ended(Case.file(with(List.of(), List.of())));

                Offers offers = Offers.of(closed, officer(state, role));

                assertThat(codes(offers.also())).containsExactly("RAISE_CONCERN");
            }
        }
        assertThat(Offers.of(Case.file(Case.request()), officer("KAZ", "monitor"))
                        .also())
                .isEmpty();
    }

    @Test
    void theOtherSidesOffersAreTheSameWithAndWithoutAConcern() {
        Signed partner = officer("RUS", "requested-officer");
        CaseFile<RequestDesk> without = Case.file(with(Case.request().clocks(), List.of()));

        assertThat(Offers.of(Case.file(Case.request()), partner)).isEqualTo(Offers.of(without, partner));
    }

    @Test
    void nobodyLiftsWhatTheyRaised() {
        Signed author = new Signed("NLD", List.of("requesting-officer"), "a", "n-2");

        assertThat(codes(Offers.of(Case.file(Case.request()), Case.OFFICER).now()))
                .contains("LIFT");
        Offers own = Offers.of(Case.file(Case.request()), author);
        assertThat(codes(own.now())).doesNotContain("LIFT");
        assertThat(own.whyNot("LIFT", Case.PERSON).map(Offer::why)).contains("OWN_CONCERN");
    }

    @Test
    void anAppealIsDecidedOnce() {
        var concern = concern("LODGED");
        var decided = new RequestDesk.KeptRecord(
                Case.PERSON, new Personal<>(new RequestDesk.Content(Case.appeal("UPHELD")), false, false));

        assertThat(codes(Offers.of(Case.file(with(List.of(), List.of(concern))), Case.OFFICER)
                        .now()))
                .contains("DECIDE_APPEAL");
        RequestDesk later = new RequestDesk(
                NOW, null, List.of(), List.of(concern), null, List.of(), null, List.of(), List.of(decided), null, null);
        assertThat(codes(Offers.of(Case.file(later), Case.OFFICER).now())).doesNotContain("DECIDE_APPEAL");
    }

    @Test
    void whoPlansDoesNotAssess() {
        Signed planner = officer("NLD", "requesting-officer", "transport-coordinator");

        Offers offers = Offers.of(Case.file(Case.request()), planner);

        assertThat(codes(offers.also())).doesNotContain("ASSESS");
        assertThat(offers.whyNot("ASSESS", Case.PERSON).map(Offer::why)).contains("PLANNER");
    }

    @Test
    void theResultOfAnInterviewFollowsTheReceipt() {
        Signed consul = officer("RUS", "consular-officer");
        var unreceived = new RequestDesk(null, null, null, null, null, List.of(), null, null, null, null, null);

        assertThat(codes(
                        Offers.of(Case.file(with(List.of(), List.of())), consul).now()))
                .contains("INTERVIEW_RESULT");
        assertThat(Offers.of(Case.file(unreceived), consul)
                        .whyNot("INTERVIEW_RESULT", null)
                        .map(Offer::why))
                .contains("RECEIPT_FIRST");
    }

    @Test
    void aDocumentIsRequestedOnceThereIsConsent() {
        CaseFile<IdentityDesk> file = Case.file(person(NOW));
        CaseFile<IdentityDesk> without = Case.file(person(null));

        assertThat(codes(Offers.of(file, Case.OFFICER).now())).containsExactly("REQUEST_DOCUMENT");
        assertThat(Offers.of(without, Case.OFFICER)
                        .whyNot("REQUEST_DOCUMENT", Case.PERSON)
                        .map(Offer::why))
                .contains("NO_CONSENT");
    }

    @Test
    void aDocumentIsIssuedByTheStateWhoseItIs() {
        CaseFile<IdentityDesk> asked = documented(Case.file(Case.identity()), "REQUESTED");
        Signed consul = officer("RUS", "consular-officer");

        assertThat(Offers.of(asked, consul).now())
                .filteredOn(offer -> offer.code().equals("ISSUE_DOCUMENT"))
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.basis()).isEqualTo(Case.RULE);
                    assertThat(offer.href())
                            .isEqualTo("/cases/" + Case.ID + "/forms/ISSUE_DOCUMENT?person=" + Case.PERSON + "&item="
                                    + Case.ITEM);
                });
        assertThat(Offers.of(asked, Case.OFFICER).whyNot("ISSUE_DOCUMENT", Case.PERSON))
                .hasValueSatisfying(offer -> assertThat(offer.from()).isEqualTo(NOW));
    }

    @Test
    void nationalityIsEstablishedOnEvidence() {
        Signed consul = officer("RUS", "consular-officer");

        assertThat(codes(Offers.of(Case.file(Case.identity()), consul).now())).contains("ESTABLISH");
        assertThat(Offers.of(Case.file(person(NOW)), consul)
                        .whyNot("ESTABLISH", Case.PERSON)
                        .map(Offer::why))
                .contains("NO_EVIDENCE");
    }

    @Test
    void theVoluntaryWayIsOfferedAsLongAsItIsOpen() {
        Signed counsellor = officer("NLD", "reintegration-counsellor");

        assertThat(codes(Offers.of(voluntary("OPEN"), counsellor).now())).containsExactly("DECLARE_VOLUNTARY");
        assertThat(codes(Offers.of(voluntary("DECLARED"), counsellor).also())).containsExactly("REVOKE_VOLUNTARY");
        assertThat(Offers.of(voluntary("CLOSED"), counsellor)
                        .whyNot("DECLARE_VOLUNTARY", Case.PERSON)
                        .map(Offer::why))
                .contains("DEPARTED");
    }

    @Test
    void whatTheOutlookMissesIsWaitedFor() {
        var unassessed = new TransferDesk.Missing("assessment-before-removal", Case.PERSON, Case.RULE);
        TransferDesk transfer = journey("PROPOSED", List.of(unassessed));
        var parts = new Offers.Parts(with(List.of(), List.of()), null, transfer, null);

        Offers offers = Offers.of(Case.file(with(List.of(), List.of())), parts, Case.OFFICER);

        assertThat(offers.now())
                .filteredOn(offer -> offer.code().equals("ASSESS"))
                .singleElement()
                .extracting(Offer::basis)
                .isEqualTo(Case.RULE);
        assertThat(codes(offers.also())).doesNotContain("ASSESS");
        assertThat(Offers.of(Case.file(transfer), officer("NLD", "escort-leader"))
                        .whyNot("DEPART", null))
                .hasValueSatisfying(offer -> {
                    assertThat(offer.why()).isEqualTo("NOT_READY");
                    assertThat(offer.basis()).isEqualTo(Case.RULE);
                });
    }

    @Test
    void aJourneyIsGivenNoticeOfOnceItHasALeader() {
        Signed planner = officer("NLD", "transport-coordinator");

        Offers offers = Offers.of(Case.file(Case.transfer()), planner);

        assertThat(offers.whyNot("NOTIFY", null).map(Offer::why)).contains("NO_LEADER");
        assertThat(codes(offers.also())).contains("ASSIGN_ESCORT", "FAIL");
        assertThat(codes(offers.now()))
                .contains("TAKEN_BACK", "REQUEST_TRANSIT")
                .doesNotContain("NOTIFY", "PROPOSE");
    }

    @Test
    void aJourneyIsPlannedForThoseWhoAreOnNone() {
        Signed planner = officer("NLD", "transport-coordinator");

        assertThat(codes(Offers.of(Case.file(new TransferDesk(null, null, null, null, null, null)), planner)
                        .also()))
                .containsExactly("PROPOSE");
        assertThat(codes(Offers.of(Case.file(journey("FAILED", List.of())), planner)
                        .also()))
                .containsExactly("PROPOSE", "CORRECT_FAILURE");
    }

    @Test
    void theHandoverAwaitsTheWord() {
        TransferDesk landed = landed(List.of());
        TransferDesk held = landed(Case.transfer().awaitedWords());
        Signed theirs = officer("RUS", "requested-officer");

        assertThat(codes(Offers.of(Case.file(landed), theirs).now())).contains("SIGN");
        assertThat(Offers.of(Case.file(held), theirs).whyNot("SIGN", null).map(Offer::why))
                .contains("AWAITS_WORD");
        assertThat(codes(Offers.of(Case.file(held), Case.OFFICER).now())).contains("GIVE_WORD");
    }

    @Test
    void aCounsellorOfEitherSideGrantsWhatIsLeft() {
        for (String state : List.of("NLD", "RUS")) {
            Offers offers = Offers.of(Case.file(Case.assistance()), officer(state, "reintegration-counsellor"));

            assertThat(codes(offers.now())).containsExactly("GRANT", "DELIVER");
            assertThat(codes(offers.also())).containsExactly("CLOSE_RETURNEE", "PLAN", "REVOKE_GRANT");
        }
    }

    @Test
    void nothingIsDeliveredBeforeTheArrival() {
        AssistanceDesk.Person known = Case.assistance().all().getFirst();
        var expected =
                new AssistanceDesk.Person(known.personId(), known.budget(), null, known.plan(), null, known.grants());

        Offers offers =
                Offers.of(Case.file(new AssistanceDesk(List.of(expected))), officer("NLD", "reintegration-counsellor"));

        assertThat(offers.whyNot("DELIVER", Case.PERSON).map(Offer::why)).contains("NOT_RECEIVED");
    }

    private static RequestDesk with(List<RequestDesk.Limit> limits, List<RequestDesk.Concern> concerns) {
        return new RequestDesk(NOW, null, List.of(), concerns, null, limits, null, List.of(), List.of(), null, null);
    }

    private static RequestDesk.Concern concern(String step) {
        var grounds =
                new RequestDesk.Grounds("SUSPENSIVE_APPEAL", null, new RequestDesk.Author("n-2"), Case.appeal(step));
        return new RequestDesk.Concern(Case.ITEM, Case.PERSON, new Personal<>(grounds, false, false), null);
    }

    private static IdentityDesk person(@Nullable Instant consent) {
        return new IdentityDesk(
                List.of(new IdentityDesk.Person(Case.PERSON, List.of(), null, null, consent, List.of())), Case.RULE);
    }

    private static TransferDesk journey(String status, List<TransferDesk.Missing> kept) {
        TransferDesk.Plan plan = Case.transfer().plans().getFirst();
        var same = new TransferDesk.Plan(
                plan.itineraryId(),
                plan.people(),
                false,
                null,
                null,
                false,
                null,
                plan.way(),
                Map.of(),
                new CaseFile.Progress(status, null, null, null));
        return new TransferDesk(
                List.of(same),
                List.of(new TransferDesk.Outlook(Case.ITEM, 1, false, List.of(), kept, null)),
                null,
                null,
                null,
                null);
    }

    private static TransferDesk landed(List<TransferDesk.Incident> incidents) {
        TransferDesk.Plan plan = Case.transfer().plans().getFirst();
        var leg = new TransferDesk.Leg(1, plan.way().getFirst().planned(), NOW, NOW);
        var arrived = new TransferDesk.Plan(
                plan.itineraryId(),
                plan.people(),
                false,
                null,
                NOW,
                false,
                null,
                List.of(leg),
                Map.of("NLD", NOW),
                new CaseFile.Progress("ARRIVED", NOW, null, null));
        return new TransferDesk(List.of(arrived), null, null, null, incidents, null);
    }

    private static CaseFile<TransferDesk> voluntary(String standing) {
        CaseFile<TransferDesk> file = Case.file(new TransferDesk(null, null, null, null, null, null));
        return transfer(
                file,
                new CaseFile.Transfer(
                        "OPEN", List.of(), List.of(new CaseFile.VoluntaryWay(Case.PERSON, standing, null))));
    }

    private static <D> CaseFile<D> travelled(CaseFile<D> file, String status) {
        var journey = new CaseFile.Journey(
                Case.ITEM, List.of(Case.PERSON), NOW, NOW, 1, false, new CaseFile.Progress(status, NOW, NOW, null));
        return transfer(file, new CaseFile.Transfer(status, List.of(journey), List.of()));
    }

    private static <D> CaseFile<D> transfer(CaseFile<D> file, CaseFile.Transfer transfer) {
        return new CaseFile<>(
                file.caseId(),
                file.application(),
                null,
                transfer,
                null,
                file.desk(),
                List.of(),
                List.of(),
                null,
                file.versions());
    }

    private static <D> CaseFile<D> documented(CaseFile<D> file, String status) {
        var document = new CaseFile.Document(Case.ITEM, status, null, null);
        return new CaseFile<>(
                file.caseId(),
                file.application(),
                new CaseFile.Identification(
                        List.of(new CaseFile.Identity(Case.PERSON, "DOCUMENT_REQUESTED", List.of(document)))),
                null,
                null,
                file.desk(),
                List.of(),
                List.of(),
                null,
                file.versions());
    }

    private static <D> CaseFile<D> ended(CaseFile<D> file) {
        Application open = file.application();
        var closed = new Application("CLOSED", open.form(), open.persons(), open.suspensions(), "RETURNED", NOW);
        return new CaseFile<>(
                file.caseId(), closed, null, null, null, file.desk(), List.of(), List.of(), null, file.versions());
    }

    private static Signed officer(String state, String... roles) {
        return new Signed(state, List.of(roles), "o", "o-1");
    }

    private static List<String> codes(List<Offer> offers) {
        return offers.stream().map(Offer::code).toList();
    }
}
