package homeward.console.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.console.cases.Application;
import homeward.console.cases.AssistanceDesk;
import homeward.console.cases.Basis;
import homeward.console.cases.CaseFile;
import homeward.console.cases.IdentityDesk;
import homeward.console.cases.RequestDesk;
import homeward.console.cases.TransferDesk;
import homeward.console.commands.Case;
import homeward.console.shell.Signed;

/** Every offer names the rule that the desks' files tell, whether it was read or not; where they tell none it names none. */
class RulesOfOffersTest {

    private static final Basis UNREAD = new Basis("EU-RUS-2006", 1, "transferWindow.NORMAL", "11(5)", false, null);
    private static final Signed PLANNER = officer("NLD", "transport-coordinator");
    private static final Signed THEIRS = officer("RUS", "requested-officer");

    @Test
    void theLimitsOfTheApplication() {
        var reply = new RequestDesk.Limit("REPLY", null, "RUNNING", Case.NOW, "SILENCE_HAS_NO_EFFECT", Case.RULE);
        var window = new RequestDesk.Limit("TRANSFER", Case.PERSON, "RUNNING", Case.NOW, "CONSENT_EXPIRES", UNREAD);
        CaseFile<RequestDesk> file = consented(Case.file(new RequestDesk(
                Case.NOW, null, null, null, null, List.of(reply, window), null, null, null, null, null)));

        assertThat(rule(file, THEIRS, "EXTEND_REPLY")).isEqualTo(Case.RULE);
        assertThat(rule(file, Case.OFFICER, "EXTEND_WINDOW")).isEqualTo(UNREAD);
        assertThat(rule(file, THEIRS, "WITHDRAW_CONSENT")).isEqualTo(UNREAD);
        assertThat(rule(file, THEIRS, "CORRECT_RECEIPT")).isEqualTo(Case.RULE);
        // nothing is known of one for these
        assertThat(rule(file, Case.OFFICER, "WITHDRAW")).isNull();
    }

    @Test
    void nationalityRestsOnTheStrongestEvidence() {
        var weak = new IdentityDesk.Evidence("e", "OWN_STATEMENT", "INITIATES_VERIFICATION", Case.RULE, null);
        var strong = new IdentityDesk.Evidence("f", "PASSPORT", "PROOF", UNREAD, null);
        var person = new IdentityDesk.Person(Case.PERSON, List.of(weak, strong), null, null, Case.NOW, List.of());
        CaseFile<IdentityDesk> file = Case.file(new IdentityDesk(List.of(person), Case.RULE));

        assertThat(rule(file, THEIRS, "ESTABLISH")).isEqualTo(UNREAD);
        assertThat(rule(file, Case.OFFICER, "REQUEST_DOCUMENT")).isEqualTo(Case.RULE);
        assertThat(rule(Case.file(new IdentityDesk(List.of(person), null)), Case.OFFICER, "REQUEST_DOCUMENT"))
                .isNull();
    }

    @Test
    void theWayHome() {
        var missing = new TransferDesk.Missing("notice-before-departure", null, Case.RULE);

        assertThat(rule(consented(Case.file(new TransferDesk(null, null, null, null, null, null))), PLANNER, "PROPOSE"))
                .isEqualTo(UNREAD);
        assertThat(rule(consented(Case.file(journey(false, false, missing))), PLANNER, "NOTIFY"))
                .isEqualTo(Case.RULE);
        assertThat(rule(consented(Case.file(journey(true, true, null))), THEIRS, "ACKNOWLEDGE"))
                .isEqualTo(Case.RULE);
        assertThat(rule(consented(Case.file(journey(true, false, null))), PLANNER, "DEPART"))
                .isEqualTo(UNREAD);
    }

    @Test
    void thePackage() {
        AssistanceDesk.Person known = Case.assistance().all().getFirst();
        Basis rule =
                known.budget() == null ? null : known.budget().entitlement().basis();
        CaseFile<AssistanceDesk> file = Case.file(Case.assistance());
        Signed counsellor = officer("NLD", "reintegration-counsellor");

        assertThat(rule).isNotNull();
        for (String code : List.of("CLOSE_RETURNEE", "PLAN", "REVOKE_GRANT")) {
            assertThat(rule(file, counsellor, code)).as(code).isEqualTo(rule);
        }
    }

    private static TransferDesk journey(boolean notified, boolean awaited, TransferDesk.@Nullable Missing missing) {
        TransferDesk.Plan plan = Case.transfer().plans().getFirst();
        var same = new TransferDesk.Plan(
                plan.itineraryId(),
                plan.people(),
                false,
                null,
                notified ? Case.NOW : null,
                awaited,
                awaited ? Case.RULE : null,
                plan.way(),
                Map.of(),
                plan.progress());
        var outlook = new TransferDesk.Outlook(
                plan.itineraryId(), 1, missing == null, missing == null ? List.of() : List.of(missing), null, null);
        return new TransferDesk(List.of(same), List.of(outlook), null, null, null, null);
    }

    /** With a consent whose window follows from a rule that was not read. */
    private static <D> CaseFile<D> consented(CaseFile<D> file) {
        Application one = file.application();
        Application.Applicant known = one.people().getFirst();
        var person = new Application.Applicant(
                known.personId(),
                known.category(),
                known.role(),
                known.minor(),
                known.accompaniedBy(),
                new Application.Reply("APPROVED", Case.NOW, List.of(), List.of(), UNREAD, null),
                known.details());
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

    private static @Nullable Basis rule(CaseFile<?> file, Signed officer, String code) {
        Offers offers = Offers.of(file, officer);
        List<Offer> found = Stream.concat(offers.now().stream(), offers.also().stream())
                .filter(offer -> offer.code().equals(code))
                .toList();
        assertThat(found).as(code).isNotEmpty();
        return found.getFirst().basis();
    }

    private static Signed officer(String state, String role) {
        return new Signed(state, List.of(role), "a", "a-1");
    }
}
