package homeward.treaties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.transport.TransferEvent.EscortAssurance;
import homeward.events.transport.TransferEvent.TransitSilence;
import homeward.events.transport.TransferEvent.TransportMode;

class BundledTransitRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final TransitRules RULES = BundledTransitRules.load();

    private static TransitRule between(String requesting, String transit, TransportMode mode, ReturnKind kind) {
        return RULES.between(new StateCode(requesting), new StateCode(transit), Set.of(mode), kind, DAY);
    }

    @Test
    void withinTheUnionSilenceSufficesForRemovalsByAir() {
        TransitRule rule = between("DEU", "POL", TransportMode.AIR, ReturnKind.FORCED);

        assertThat(rule.onSilence()).hasValueSatisfying(silence -> {
            assertThat(silence.value()).isEqualTo(TransitSilence.TRANSIT_MAY_BEGIN);
            assertThat(silence.basis().verified()).isTrue();
            assertThat(silence.basis().article()).isEqualTo("4(2)");
        });
        assertThat(rule.replyLimit().orElseThrow().value()).isEqualTo(new Limit(2, Limit.Unit.CALENDAR_DAYS));
        assertThat(between("DEU", "POL", TransportMode.LAND, ReturnKind.FORCED)).isEqualTo(TransitRule.NONE);
        assertThat(between("DEU", "POL", TransportMode.AIR, ReturnKind.VOLUNTARY))
                .isEqualTo(TransitRule.NONE);
        assertThat(between("DEU", "DNK", TransportMode.AIR, ReturnKind.FORCED)).isEqualTo(TransitRule.NONE);
    }

    @Test
    void withinTheUnionEscortsAreUnarmedInCivilianClothesAndCarryProof() {
        assertThat(between("DEU", "POL", TransportMode.AIR, ReturnKind.FORCED).escorts())
                .hasValueSatisfying(escorts -> {
                    assertThat(escorts.value()).containsExactlyInAnyOrder(EscortAssurance.values());
                    assertThat(escorts.basis().article()).isEqualTo("7(2)");
                    assertThat(escorts.basis().verified()).isTrue();
                });
        assertThat(between("BEL", "PAK", TransportMode.AIR, ReturnKind.FORCED).escorts())
                .isEmpty();
    }

    @Test
    void protocolsWhoseArticleOnEscortsWasNotNotedDemandTheSameAndSaySo() {
        for (String state : List.of("ALB", "MDA", "GEO", "SRB", "KAZ")) {
            assertThat(between("BEL", state, TransportMode.LAND, ReturnKind.FORCED)
                            .escorts())
                    .as(state)
                    .hasValueSatisfying(escorts -> {
                        assertThat(escorts.value()).containsExactlyInAnyOrder(EscortAssurance.values());
                        assertThat(escorts.basis().article()).isNull();
                        assertThat(escorts.basis().verified()).isFalse();
                    });
        }
    }

    @Test
    void anAgreementAppliesBothWaysAndToTheMembersOfAnOrganisation() {
        TransitRule rule = between("BEL", "GEO", TransportMode.LAND, ReturnKind.FORCED);

        assertThat(rule.leadTime().orElseThrow().value()).isEqualTo(new Limit(8, Limit.Unit.WORKING_DAYS));
        assertThat(rule.onSilence()).isEmpty();
        assertThat(between("GEO", "BEL", TransportMode.LAND, ReturnKind.FORCED)).isEqualTo(rule);
        assertThat(between("DEU", "GEO", TransportMode.LAND, ReturnKind.FORCED)).isEqualTo(TransitRule.NONE);
    }

    @Test
    void whereTheTextWasNotReadTheRuleSaysSo() {
        TransitRule rule = between("AUT", "TUR", TransportMode.AIR, ReturnKind.VOLUNTARY);

        assertThat(rule.replyLimit().orElseThrow().basis().verified()).isFalse();
        assertThat(rule.onSilence()).isEmpty();
    }

    @Test
    void anAirsideRuleNamesItsLongestStayAndItsSource() {
        AirsideRule russia = RULES.airside(new StateCode("RUS"), DAY).orElseThrow();

        assertThat(russia.longestStay()).isEqualTo(Duration.ofHours(24));
        assertThat(russia.kinds()).containsExactly(ReturnKind.VOLUNTARY);
        assertThat(russia.basis().verified()).isTrue();
        assertThat(RULES.airside(new StateCode("AUT"), DAY))
                .hasValueSatisfying(rule -> assertThat(rule.basis().verified()).isFalse());
        assertThat(RULES.airside(new StateCode("KAZ"), DAY)).isEmpty();
    }
}
