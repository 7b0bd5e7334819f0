package homeward.console.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.console.cases.Application;
import homeward.console.cases.Basis;
import homeward.console.cases.CaseFile;
import homeward.console.cases.Given;
import homeward.console.cases.RequestDesk;
import homeward.console.shell.Signed;

class OffersTest {

    private static final Instant DUE = Instant.parse("2026-05-28T21:00:00Z");
    private static final Basis RULE = new Basis("EU-RUS-2006", 1, "replyLimit.NORMAL", "11(2)", true, null);
    private static final Signed REQUESTED = new Signed("RUS", List.of("requested-officer"), "r", "r-1");
    private static final Signed REQUESTING = new Signed("NLD", List.of("requesting-officer"), "n", "n-1");

    @Test
    void theRequestedStateMayConfirmReceiptAndReply() {
        assertThat(codes(Offers.of(file("AWAITED", null, "AWAITS_RECEIPT", null), REQUESTED)
                        .now()))
                .containsExactly("RECEIPT", "REPLY", "WRITE");
    }

    @Test
    void everyOfferToReplyNamesItsRule() {
        assertThat(Offers.of(file("AWAITED", DUE, "RUNNING", null), REQUESTED).now())
                .filteredOn(offer -> offer.code().equals("REPLY"))
                .singleElement()
                .extracting(Offer::basis)
                .isEqualTo(RULE);
    }

    @Test
    void theOtherSideIsOfferedNoReply() {
        assertThat(codes(Offers.of(file("AWAITED", DUE, "RUNNING", null), REQUESTING)
                        .now()))
                .containsExactly("WRITE");
    }

    @Test
    void consentBySilenceIsForTheRequestingSideToConfirm() {
        Offers offers = Offers.of(file("DEEMED", DUE, "PASSED", null), REQUESTING);

        assertThat(codes(offers.now())).containsExactly("CONFIRM_SILENCE", "WRITE");
    }

    @Test
    void whileTheLimitRunsSilenceIsNoConsentYet() {
        assertThat(Offers.of(file("AWAITED", DUE, "RUNNING", null), REQUESTING).later())
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.code()).isEqualTo("CONFIRM_SILENCE");
                    assertThat(offer.from()).isEqualTo(DUE);
                });
    }

    @Test
    void aCaseThatHasEndedOffersLettersOnly() {
        assertThat(codes(Offers.of(file("AWAITED", DUE, "RUNNING", "WITHDRAWN"), REQUESTED)
                        .now()))
                .containsExactly("WRITE");
    }

    @Test
    void whoOnlyReadsIsOfferedNothing() {
        Signed auditor = new Signed("RUS", List.of("auditor"), "a", "a-1");

        assertThat(Offers.of(file("AWAITED", DUE, "RUNNING", null), auditor).now())
                .isEmpty();
    }

    private static List<String> codes(List<Offer> offers) {
        return offers.stream().map(Offer::code).toList();
    }

    private static CaseFile<RequestDesk> file(
            String reply, @Nullable Instant due, String status, @Nullable String ended) {
        var form = Given.form(false, DUE);
        var person = new Application.Applicant(
                "p",
                "OWN_NATIONAL",
                "PRINCIPAL",
                false,
                null,
                new Application.Reply(reply, null, List.of(), List.of(), RULE, null),
                null);
        var limit = new RequestDesk.Limit("REPLY", null, status, due, "SILENCE_IS_CONSENT", RULE);
        var desk = new RequestDesk(
                due,
                null,
                reply.equals("DEEMED") ? List.of(new RequestDesk.Deemed("p", DUE, DUE)) : List.of(),
                null,
                null,
                List.of(limit),
                null,
                null,
                null,
                null,
                null);
        return new CaseFile<>(
                "c",
                new Application("SUBMITTED", form, List.of(person), List.of(), ended, null),
                null,
                null,
                null,
                desk,
                List.of(),
                List.of(),
                null,
                Map.of());
    }
}
