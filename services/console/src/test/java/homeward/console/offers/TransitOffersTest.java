package homeward.console.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.console.cases.CaseFile;
import homeward.console.cases.TransferDesk;
import homeward.console.commands.Case;
import homeward.console.shell.Signed;

/** What a state on the way is offered, and what the requesting state is after its silence. */
class TransitOffersTest {

    private static final Signed OFFICER = officer("AUT", "requested-officer");
    private static final Signed PLANNER = officer("NLD", "transport-coordinator");

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, AUTHORISE_TRANSIT;REFUSE_TRANSIT, ''",
        "ANNOUNCED, '', AUTHORISE_TRANSIT;REVOKE_TRANSIT",
        "AUTHORISED, '', REVOKE_TRANSIT",
        "REFUSED, '', ''",
        "REVOKED, '', ''"
    })
    void theStateThatWasAskedReplies(String standing, String now, String also) {
        Offers offers = Offers.of(passage(standing, "NOTIFIED"), OFFICER);

        assertThat(String.join(";", codes(offers.now()))).isEqualTo(now);
        assertThat(String.join(";", codes(offers.also()))).isEqualTo(also);
        assertThat(offers.now())
                .allSatisfy(offer -> assertThat(offer.basis()).isEqualTo(Case.RULE))
                .allSatisfy(offer -> assertThat(offer.href()).endsWith("?item=" + Case.ITEM));
    }

    @Test
    void nobodyElseReplies() {
        assertThat(Offers.of(passage("REQUESTED", "NOTIFIED"), officer("POL", "requested-officer"))
                        .now())
                .isEmpty();
        assertThat(Offers.of(passage("REQUESTED", "NOTIFIED"), officer("AUT", "monitor"))
                        .now())
                .isEmpty();
        assertThat(Offers.of(passage("REQUESTED", "FAILED"), OFFICER).now()).isEmpty();
    }

    @Test
    void theTransitIsAnnouncedByTheRuleOnSilence() {
        Offers offers =
                Offers.of(Case.file(crossing(Case.request("REQUESTED", "TRANSIT_MAY_BEGIN", Case.RULE))), PLANNER);

        assertThat(offers.now())
                .filteredOn(offer -> offer.code().equals("ANNOUNCE_TRANSIT"))
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.basis()).isEqualTo(Case.RULE);
                    assertThat(offer.href()).endsWith("?item=" + Case.ITEM);
                });
    }

    @Test
    void whileTheReplyIsAwaitedItIsSaidFromWhenOrThatSilenceDoesNotSuffice() {
        Offers awaited = Offers.of(Case.file(crossing(Case.request("REQUESTED", "TRANSIT_MAY_BEGIN", null))), PLANNER);
        Offers needed = Offers.of(Case.file(crossing(Case.request("REQUESTED", "NO_EFFECT", null))), PLANNER);
        Offers given = Offers.of(Case.file(crossing(Case.request("AUTHORISED", "NO_EFFECT", null))), PLANNER);

        assertThat(awaited.whyNot("ANNOUNCE_TRANSIT", null)).hasValueSatisfying(offer -> {
            assertThat(offer.why()).isEqualTo("TRANSIT_REPLY_AWAITED");
            assertThat(offer.from()).isEqualTo(Case.NOW.plusSeconds(172_800));
        });
        assertThat(needed.whyNot("ANNOUNCE_TRANSIT", null).map(Offer::why)).contains("TRANSIT_NEEDS_REPLY");
        assertThat(given.whyNot("ANNOUNCE_TRANSIT", null)).isEmpty();
        assertThat(codes(awaited.now())).doesNotContain("ANNOUNCE_TRANSIT");
    }

    private static TransferDesk crossing(TransferDesk.Crossed asked) {
        return Case.crossing(List.of(Case.PERSON), "NOTIFIED", asked);
    }

    private static CaseFile<TransferDesk> passage(String standing, String journey) {
        return Case.passage(Case.crossing(List.of(), journey, Case.request(standing, "NO_EFFECT", null)));
    }

    private static Signed officer(String state, String role) {
        return new Signed(state, List.of(role), "a", "a-1");
    }

    private static List<String> codes(List<Offer> offers) {
        return offers.stream().map(Offer::code).toList();
    }
}
