package homeward.console.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.console.cases.CaseFile;
import homeward.console.cases.TransferDesk;
import homeward.console.cases.TransferDesk.Missing;
import homeward.console.cases.TransferDesk.Plan;
import homeward.console.commands.Case;
import homeward.console.shell.Signed;

/** The form that helps is that of what is missing, for whoever may fill it in. */
class HelpTest {

    private static final Signed PLANNER = officer("NLD", "transport-coordinator");
    private static final Signed DOCTOR = officer("NLD", "medical-officer");
    private static final Signed THEIRS = officer("RUS", "requested-officer");

    @Test
    void aMissingCertificateIsForADoctor() {
        TransferDesk desk = missing(List.of("fit-to-travel-when-escorted"), List.of());

        assertThat(code(desk, DOCTOR)).contains("FIT");
        assertThat(code(desk, PLANNER)).isEmpty();
        assertThat(code(desk, Case.OFFICER)).isEmpty();
    }

    @Test
    void aMissingNoticeIsForWhoPlans() {
        TransferDesk desk = missing(List.of("live-consent-at-departure", "notice-before-departure"), List.of());

        assertThat(code(desk, PLANNER)).contains("NOTIFY");
        assertThat(code(desk, DOCTOR)).isEmpty();
    }

    @Test
    void aMissingTransitIsRequestedOrAnnounced() {
        var missing = new Missing("transit-agreed", null, null);
        TransferDesk unasked = with(
                Case.transfer(), List.of(missing), List.of(), Case.transfer().transits());
        TransferDesk silent = with(
                Case.crossing(
                        List.of(Case.PERSON), "NOTIFIED", Case.request("REQUESTED", "TRANSIT_MAY_BEGIN", Case.RULE)),
                List.of(missing),
                List.of(),
                List.of(Case.request("REQUESTED", "TRANSIT_MAY_BEGIN", Case.RULE)));

        assertThat(code(unasked, PLANNER)).contains("REQUEST_TRANSIT");
        assertThat(code(silent, PLANNER)).contains("ANNOUNCE_TRANSIT");
    }

    @Test
    void whatIsKeptHelpsInTheRequestingStateOnly() {
        TransferDesk desk = missing(List.of(), List.of("assessment-before-removal"));

        assertThat(help(desk, Case.OFFICER)).hasValueSatisfying(offer -> {
            assertThat(offer.code()).isEqualTo("ASSESS");
            assertThat(offer.href()).endsWith("/forms/ASSESS?person=" + Case.PERSON);
            assertThat(offer.basis()).isEqualTo(Case.RULE);
        });
        // whoever plans does not assess
        assertThat(code(desk, officer("NLD", "requesting-officer", "transport-coordinator")))
                .isNotEqualTo(Optional.of("ASSESS"));
        // the same for the partner, whatever is kept
        assertThat(help(desk, THEIRS)).isEqualTo(help(missing(List.of(), List.of()), THEIRS));
    }

    @Test
    void aNoticeIsAcknowledgedByTheRequestedState() {
        TransferDesk desk = missing(List.of(), List.of());
        CaseFile<TransferDesk> file = Case.file(desk);
        Plan plan = desk.plans().getFirst();

        assertThat(Help.withNotice(file, plan, THEIRS).map(Offer::code)).contains("ACKNOWLEDGE");
        assertThat(Help.withNotice(file, plan, PLANNER)).isEmpty();
    }

    private static TransferDesk missing(List<String> open, List<String> kept) {
        return with(Case.transfer(), all(open), all(kept), null);
    }

    private static List<Missing> all(List<String> rules) {
        return rules.stream().map(rule -> new Missing(rule, null, Case.RULE)).toList();
    }

    /** With what is missing before the next departure; a notice that awaits its acknowledgement if nothing of it is missing. */
    private static TransferDesk with(
            TransferDesk desk, List<Missing> open, List<Missing> kept, @Nullable List<TransferDesk.Crossed> transits) {
        Plan plan = desk.plans().getFirst();
        boolean notified = open.stream().noneMatch(one -> one.rule().startsWith("notice"));
        var same = new Plan(
                plan.itineraryId(),
                plan.people(),
                false,
                null,
                notified ? Case.NOW : null,
                notified,
                null,
                plan.way(),
                Map.of(),
                plan.progress());
        var outlook =
                new TransferDesk.Outlook(plan.itineraryId(), 1, open.isEmpty() && kept.isEmpty(), open, kept, null);
        return new TransferDesk(List.of(same), List.of(outlook), transits, null, null, null);
    }

    private static Optional<Offer> help(TransferDesk desk, Signed officer) {
        return Help.with(Case.file(desk), desk.plans().getFirst(), officer);
    }

    private static Optional<String> code(TransferDesk desk, Signed officer) {
        return help(desk, officer).map(Offer::code);
    }

    private static Signed officer(String state, String... roles) {
        return new Signed(state, List.of(roles), "a", "a-1");
    }
}
