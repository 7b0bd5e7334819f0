package homeward.treaties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import org.junit.jupiter.api.Test;

import homeward.events.StateCode;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.Transferee.Category;
import homeward.treaties.Limit.Unit;
import homeward.treaties.TreatyProfile.OnSilence;
import homeward.treaties.TreatyProfile.ReplyStart;

class BundledTreatyProfilesTest {

    private static final StateCode NLD = new StateCode("NLD");
    private static final StateCode FRA = new StateCode("FRA");
    private static final StateCode DNK = new StateCode("DNK");
    private static final StateCode GBR = new StateCode("GBR");
    private static final StateCode RUS = new StateCode("RUS");
    private static final StateCode KAZ = new StateCode("KAZ");

    private final BundledTreatyProfiles profiles = BundledTreatyProfiles.load();

    @Test
    void theRussianAgreementReadsSilenceAsConsentAfterTwentyFiveDaysOfConfirmedReceipt() {
        TreatyProfile profile = current("EU-RUS-2006");

        assertThat(profile.replyLimit(Procedure.NORMAL))
                .hasValueSatisfying(rule -> assertThat(rule.value()).isEqualTo(new Limit(25, Unit.CALENDAR_DAYS)));
        assertThat(profile.replyLimitExtended(Procedure.NORMAL))
                .hasValueSatisfying(rule -> assertThat(rule.value()).isEqualTo(new Limit(60, Unit.CALENDAR_DAYS)));
        assertThat(profile.transferWindow(Procedure.NORMAL))
                .hasValueSatisfying(rule -> assertThat(rule.value()).isEqualTo(new Limit(90, Unit.CALENDAR_DAYS)));
        assertThat(profile.replyStart().value()).isEqualTo(ReplyStart.CONFIRMED_RECEIPT);
        assertThat(profile.onSilence().value()).isEqualTo(OnSilence.DEEMED_CONSENT);
        assertThat(profile.transferNotice()).isEmpty();
        assertThat(profile.submissionLimit(Category.OWN_NATIONAL)).isEmpty();
    }

    @Test
    void theDutchProtocolAddsItsNoticeAndKeepsTheRest() {
        TreatyProfile profile =
                profiles.current("EU-RUS-2006", "EU-RUS-2006/IP-NLD-2011").orElseThrow();

        assertThat(profile.transferNotice()).hasValueSatisfying(rule -> {
            assertThat(rule.value()).isEqualTo(new Limit(5, Unit.WORKING_DAYS));
            assertThat(rule.basis().profile()).isEqualTo("EU-RUS-2006/IP-NLD-2011");
            assertThat(rule.basis().article()).isEqualTo("6(3)");
        });
        assertThat(profile.replyLimit(Procedure.NORMAL))
                .hasValueSatisfying(rule -> assertThat(rule.basis().profile()).isEqualTo("EU-RUS-2006"));
    }

    @Test
    void theFrenchProtocolTakesTheExtensionAway() {
        TreatyProfile profile =
                profiles.current("EU-RUS-2006", "EU-RUS-2006/IP-FRA-2007").orElseThrow();

        assertThat(profile.replyLimitExtended(Procedure.NORMAL)).isEmpty();
        assertThat(profile.replyLimit(Procedure.NORMAL)).isPresent();
    }

    @Test
    void silenceHasNoEffectUnderTheArmenianAgreementAndThatIsMarkedUnverified() {
        TreatyProfile profile = current("BNL-ARM");

        assertThat(profile.onSilence().value()).isEqualTo(OnSilence.NO_EFFECT);
        assertThat(profile.onSilence().basis().verified()).isFalse();
        assertThat(profile.unverified()).contains("onSilence", "replyStart");
    }

    @Test
    void theKazakhAgreementCountsInThreeUnits() {
        TreatyProfile profile = current("BNL-KAZ-2015");

        assertThat(profile.replyLimit(Procedure.NORMAL).orElseThrow().value())
                .isEqualTo(new Limit(21, Unit.CALENDAR_DAYS));
        assertThat(profile.transferWindow(Procedure.NORMAL).orElseThrow().value())
                .isEqualTo(new Limit(1, Unit.MONTHS));
        assertThat(profile.transferNotice().orElseThrow().value()).isEqualTo(new Limit(3, Unit.WORKING_DAYS));
    }

    @Test
    void anExpiredPassportProvesUnderOneAgreementAndNotUnderAnother() {
        assertThat(effect("BNL-KAZ-2015", EvidenceKind.EXPIRED_PASSPORT)).isEqualTo(EvidenceEffect.PROOF);
        assertThat(effect("EU-RUS-2006", EvidenceKind.EXPIRED_PASSPORT)).isEqualTo(EvidenceEffect.PRIMA_FACIE);
        assertThat(current("BNL-KAZ-2015").effect(EvidenceKind.PASSPORT, Category.STATELESS))
                .isEmpty();
    }

    @Test
    void anOrganisationsMembersAreBoundInEitherDirection() {
        TreatyProfile agreement = current("EU-RUS-2006");
        TreatyProfile protocol =
                profiles.current("EU-RUS-2006", "EU-RUS-2006/IP-NLD-2011").orElseThrow();

        assertThat(agreement.bindsBoth(NLD, RUS)).isTrue();
        assertThat(agreement.bindsBoth(RUS, NLD)).isTrue();
        assertThat(agreement.bindsBoth(NLD, FRA)).isFalse();
        assertThat(agreement.bindsBoth(DNK, RUS)).isFalse();
        assertThat(protocol.bindsBoth(FRA, RUS)).isFalse();
        assertThat(current("BNL-KAZ-2015").bindsBoth(new StateCode("LUX"), KAZ)).isTrue();
    }

    @Test
    void aFormerMemberIsBoundForTheDaysOfItsMembershipOnly() {
        TreatyProfile agreement = current("EU-RUS-2006");

        assertThat(agreement.bindsBoth(GBR, RUS)).isFalse();
        assertThat(agreement.bindsBoth(GBR, RUS, LocalDate.of(2019, 6, 1))).isTrue();
        assertThat(agreement.bindsBoth(new StateCode("HRV"), RUS, LocalDate.of(2013, 6, 30)))
                .isFalse();
    }

    @Test
    void aProfileIsFoundAgainByTheReferenceACaseKeeps() {
        assertThat(profiles.all())
                .hasSize(5)
                .allSatisfy(profile ->
                        assertThat(profiles.find(profile.reference())).containsSame(profile));
    }

    @Test
    void everyRuleHasASourceAndEveryFigureNotReadIsMarked() {
        assertThat(TreatyData.index()).isNotEmpty().allSatisfy(file -> {
            ProfileFile profile = TreatyData.profile(file);
            assertThat(profile.rules()).allSatisfy((field, rule) -> {
                assertThat(rule.source()).as(field).isNotBlank();
                assertThat(rule.verified() && rule.article() == null).as(field).isFalse();
            });
        });
        assertThat(profiles.all())
                .allSatisfy(profile -> assertThat(profile.unverified()).isEqualTo(unverifiedOfFiles(profile)));
    }

    @Test
    void everyFileInTheFolderIsInTheIndex() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/treaties"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.contains(".v")))
                    .containsExactlyInAnyOrderElementsOf(TreatyData.index());
        }
    }

    @Test
    void aMistakeNamesFileAndField() {
        assertThatThrownBy(
                        () -> parse("\"replyLimit.NORMAL\":{\"value\":-3,\"unit\":\"CALENDAR_DAYS\",\"source\":\"s\"}"))
                .isInstanceOf(InvalidProfile.class)
                .hasMessageContainingAll("wrong.json", "replyLimit.NORMAL");
        assertThatThrownBy(() -> parse("\"replyLimit.NORMAL\":{\"value\":3,\"unit\":\"FORTNIGHTS\",\"source\":\"s\"}"))
                .isInstanceOf(InvalidProfile.class)
                .hasMessageContainingAll("wrong.json", "replyLimit.NORMAL", "unit");
        assertThatThrownBy(() -> parse("\"replyLimit.NORMAL\":{\"value\":3,\"unit\":\"HOURS\"}"))
                .hasMessageContainingAll("replyLimit.NORMAL", "source");
        assertThatThrownBy(() -> parse("\"replyLimti\":{\"value\":3,\"unit\":\"HOURS\",\"source\":\"s\"}"))
                .hasMessageContainingAll("replyLimti", "not a known rule");
    }

    private static void parse(String rule) throws IOException {
        String json = """
                {"id":"X","version":1,"parties":["A","B"],"title":"t","officialReference":"r",
                 "rules":{%s},"facts":{},"evidence":{"nationality":{},"thirdCountry":{}}}
                """.formatted(rule);
        ProfileFile file = TreatyData.parse(
                "wrong.json",
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                new TypeReference<ProfileFile>() {});
        BundledTreatyProfiles.load(List.of("wrong.json"), _ -> file, new Organisations(Map.of()));
    }

    private static Set<String> unverifiedOfFiles(TreatyProfile profile) {
        Set<String> unverified = new TreeSet<>();
        TreatyData.index().stream()
                .map(TreatyData::profile)
                .filter(file -> file.id().equals(profile.reference().agreement())
                        || file.id().equals(profile.reference().protocol()))
                .forEach(file -> {
                    file.rules().forEach((field, rule) -> add(unverified, field, rule.verified()));
                    file.evidence()
                            .nationality()
                            .forEach((kind, item) -> add(unverified, "evidence.nationality." + kind, item.verified()));
                    file.evidence()
                            .thirdCountry()
                            .forEach((kind, item) -> add(unverified, "evidence.thirdCountry." + kind, item.verified()));
                });
        return unverified;
    }

    private static void add(Set<String> to, String field, boolean verified) {
        if (!verified) {
            to.add(field);
        }
    }

    private TreatyProfile current(String agreement) {
        return profiles.current(agreement, null).orElseThrow();
    }

    private EvidenceEffect effect(String agreement, EvidenceKind kind) {
        return current(agreement)
                .effect(kind, Category.OWN_NATIONAL)
                .orElseThrow()
                .value();
    }
}
