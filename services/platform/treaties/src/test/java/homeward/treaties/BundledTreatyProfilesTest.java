package homeward.treaties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import org.junit.jupiter.api.Test;

import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
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
    private static final StateCode AUT = new StateCode("AUT");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

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
        assertThat(profile.replyStart(true).value()).isEqualTo(ReplyStart.CONFIRMED_RECEIPT);
        assertThat(profile.onSilence().value()).isEqualTo(OnSilence.DEEMED_CONSENT);
        assertThat(profile.transferNotice()).isEmpty();
        assertThat(profile.submissionLimit(Category.OWN_NATIONAL)).isEmpty();
    }

    @Test
    void theDutchProtocolAddsItsNoticeAndKeepsTheRest() {
        TreatyProfile profile = between(NLD, RUS);

        assertThat(profile.transferNotice()).hasValueSatisfying(rule -> {
            assertThat(rule.value()).isEqualTo(new Limit(5, Unit.WORKING_DAYS));
            assertThat(rule.basis().profile()).isEqualTo("EU-RUS-2006/IP-NLD-2011");
            assertThat(rule.basis().article()).isEqualTo("6(3)");
        });
        assertThat(profile.replyLimit(Procedure.NORMAL))
                .hasValueSatisfying(rule -> assertThat(rule.basis().profile()).isEqualTo("EU-RUS-2006"));
    }

    @Test
    void theDutchAndTheAustrianProtocolAskForAnAnswerToTheNotice() {
        assertThat(between(NLD, RUS).transferNoticeAnswer())
                .contains(new Rule<>(
                        new Limit(4, Unit.WORKING_DAYS),
                        new RuleBasis("EU-RUS-2006/IP-NLD-2011", 1, "transferNoticeAnswer", "6(3)", false)));
        assertThat(between(AUT, RUS).transferNoticeAnswer())
                .contains(new Rule<>(
                        new Limit(5, Unit.WORKING_DAYS),
                        new RuleBasis("EU-RUS-2006/IP-AUT-2011", 1, "transferNoticeAnswer", "6(3)-(4)", false)));
        assertThat(current("EU-RUS-2006").transferNoticeAnswer()).isEmpty();
    }

    @Test
    void theFrenchProtocolTakesTheExtensionAway() {
        TreatyProfile profile = between(FRA, RUS);

        assertThat(profile.replyLimitExtended(Procedure.NORMAL)).isEmpty();
        assertThat(profile.replyLimit(Procedure.NORMAL)).isPresent();
    }

    @Test
    void theProtocolFollowsFromThePartiesAndTheDayInEitherDirection() {
        assertThat(Map.of(
                        "AUT", "EU-RUS-2006/IP-AUT-2011",
                        "BEL", "EU-RUS-2006/IP-BEL-2009",
                        "ESP", "EU-RUS-2006/IP-ESP-2007",
                        "FRA", "EU-RUS-2006/IP-FRA-2007",
                        "NLD", "EU-RUS-2006/IP-NLD-2011"))
                .allSatisfy((state, protocol) -> {
                    StateCode member = new StateCode(state);
                    assertThat(between(member, RUS).reference().protocol()).isEqualTo(protocol);
                    assertThat(between(RUS, member).reference().protocol()).isEqualTo(protocol);
                });
        assertThat(between(new StateCode("DEU"), RUS).reference().protocol()).isNull();
        assertThat(profiles.applicable("EU-RUS-2006", AUT, RUS, LocalDate.of(2011, 6, 2)))
                .hasValueSatisfying(
                        profile -> assertThat(profile.reference().protocol()).isNull());
    }

    @Test
    void theAustrianNoticeIsTenWorkingDaysAndNotMarkedAsRead() {
        assertThat(between(AUT, RUS).transferNotice()).hasValueSatisfying(rule -> {
            assertThat(rule.value()).isEqualTo(new Limit(10, Unit.WORKING_DAYS));
            assertThat(rule.basis())
                    .isEqualTo(new RuleBasis("EU-RUS-2006/IP-AUT-2011", 1, "transferNotice", "6(3)-(4)", false));
        });
    }

    @Test
    void underTheDutchAndTheAustrianProtocolTheReplyLimitWaitsForTheInterviewAskedFor() {
        assertThat(between(NLD, RUS).replyStart(true))
                .isEqualTo(new Rule<>(
                        ReplyStart.INTERVIEW_RESULT,
                        new RuleBasis("EU-RUS-2006/IP-NLD-2011", 1, "replyStartAfterInterview", "4(5)", true)));
        assertThat(between(AUT, RUS).replyStart(true).value()).isEqualTo(ReplyStart.INTERVIEW_RESULT);
        assertThat(between(AUT, RUS).replyStart(true).basis().verified()).isFalse();
        assertThat(between(NLD, RUS).replyStart(false).value()).isEqualTo(ReplyStart.CONFIRMED_RECEIPT);
        assertThat(between(NLD, RUS).interviewResult().orElseThrow().value())
                .isEqualTo(new Limit(10, Unit.CALENDAR_DAYS));
        assertThat(between(FRA, RUS).interviewResult()).isEmpty();
    }

    @Test
    void whatATreatyDoesNotProvideForIsVerifiedOnlyWhereTheTextWasRead() {
        assertThat(between(FRA, RUS).citation("replyLimitExtended.NORMAL"))
                .isEqualTo(new RuleBasis("EU-RUS-2006/IP-FRA-2007", 1, "replyLimitExtended.NORMAL", "1", true));
        assertThat(between(FRA, RUS).citation("travelDocumentIssue"))
                .isEqualTo(new RuleBasis("EU-RUS-2006", 1, "travelDocumentIssue", "2(2)", true));
        assertThat(List.of("parties", "evidence"))
                .allSatisfy(field -> assertThat(current("BNL-ARM").citation(field))
                        .isEqualTo(new RuleBasis("BNL-ARM", 1, field, null, false)));
    }

    @Test
    void silenceHasNoEffectUnderTheArmenianAgreementAndThatIsMarkedUnverified() {
        TreatyProfile profile = current("BNL-ARM");

        assertThat(profile.onSilence().value()).isEqualTo(OnSilence.NO_EFFECT);
        assertThat(profile.onSilence().basis().verified()).isFalse();
        assertThat(profile.replyStart(false).basis().verified()).isFalse();
    }

    @Test
    void anAgreementWhoseEntryIntoForceIsNotKnownSaysSo() {
        TreatyProfile profile = current("BNL-KAZ-2015");

        assertThat(profile.uncertain())
                .containsExactly(
                        new RuleBasis("BNL-KAZ-2015", 1, "inForce", null, false),
                        new RuleBasis("BNL-KAZ-2015", 1, "thirdCountryFrom", "20(4)", true));
        assertThat(profile.onSilence())
                .isEqualTo(new Rule<>(
                        OnSilence.DEEMED_CONSENT, new RuleBasis("BNL-KAZ-2015", 1, "onSilence", "7(3)", false)));
        assertThat(profile.travelDocumentSilence().orElseThrow().basis().verified())
                .isFalse();
        assertThat(current("BNL-ARM").uncertain()).containsExactly(new RuleBasis("BNL-ARM", 1, "inForce", null, false));
    }

    @Test
    void silenceUnderAnAgreementInForceIsAsVerifiedAsItsText() {
        assertThat(current("EU-RUS-2006").uncertain()).isEmpty();
        assertThat(current("EU-RUS-2006").onSilence().basis().verified()).isTrue();
        assertThat(between(AUT, RUS).uncertain()).isEmpty();
        assertThat(between(NLD, RUS).uncertain())
                .containsExactly(new RuleBasis("EU-RUS-2006/IP-NLD-2011", 1, "inForce", null, false));
        assertThat(between(NLD, RUS).onSilence().basis().verified()).isTrue();
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
        assertThat(current("BNL-KAZ-2015").effect(EvidenceKind.PASSPORT, Category.STATELESS, null))
                .isEmpty();
    }

    @Test
    void aDocumentThatHasExpiredProvesOnlyWhereTheTreatySaysSo() {
        assertThat(List.of(EvidenceKind.PASSPORT, EvidenceKind.IDENTITY_CARD, EvidenceKind.SEAMANS_BOOK))
                .allSatisfy(kind -> {
                    assertThat(expired("BNL-KAZ-2015", kind)).isEqualTo(EvidenceEffect.PROOF);
                    assertThat(expired("EU-RUS-2006", kind)).isNotEqualTo(EvidenceEffect.PROOF);
                    assertThat(expired("BNL-ARM", kind)).isNotEqualTo(EvidenceEffect.PROOF);
                });
    }

    @Test
    void aKazakhVisaProvesForLessThanTwoYearsAfterItExpired() {
        LocalDate expired = LocalDate.of(2024, 11, 26);
        assertThat(visa(expired.plusDays(1), TODAY).value()).isEqualTo(EvidenceEffect.PROOF);
        assertThat(visa(expired.plusDays(1), TODAY).basis().article()).isEqualTo("6(1)");
        assertThat(visa(expired, TODAY).value()).isEqualTo(EvidenceEffect.PRIMA_FACIE);
        assertThat(visa(expired, TODAY).basis().article()).isEqualTo("6(2)");
    }

    private Rule<EvidenceEffect> visa(LocalDate expired, LocalDate today) {
        return current("BNL-KAZ-2015")
                .effectOfDocument(
                        EvidenceKind.VISA_OR_RESIDENCE_PERMIT,
                        Category.THIRD_COUNTRY_NATIONAL,
                        Period.between(expired, today))
                .orElseThrow();
    }

    @Test
    void anOrganisationsMembersAreBoundInEitherDirection() {
        TreatyProfile agreement = current("EU-RUS-2006");
        TreatyProfile protocol = between(NLD, RUS);

        assertThat(agreement.bindsBoth(NLD, RUS, TODAY)).isTrue();
        assertThat(agreement.bindsBoth(RUS, NLD, TODAY)).isTrue();
        assertThat(agreement.bindsBoth(NLD, FRA, TODAY)).isFalse();
        assertThat(agreement.bindsBoth(DNK, RUS, TODAY)).isFalse();
        assertThat(protocol.bindsBoth(FRA, RUS, TODAY)).isFalse();
        assertThat(current("BNL-KAZ-2015").bindsBoth(new StateCode("LUX"), KAZ, TODAY))
                .isTrue();
    }

    @Test
    void aFormerMemberIsBoundForTheDaysOfItsMembershipOnly() {
        TreatyProfile agreement = current("EU-RUS-2006");

        assertThat(agreement.bindsBoth(GBR, RUS, TODAY)).isFalse();
        assertThat(agreement.bindsBoth(GBR, RUS, LocalDate.of(2019, 6, 1))).isTrue();
        assertThat(agreement.bindsBoth(new StateCode("HRV"), RUS, LocalDate.of(2013, 6, 30)))
                .isFalse();
    }

    @Test
    void aProfileIsFoundAgainByTheReferenceACaseKeeps() {
        assertThat(profiles.all())
                .hasSize(8)
                .allSatisfy(profile ->
                        assertThat(profiles.find(profile.reference())).containsSame(profile));
    }

    @Test
    void everyRuleHasASourceAndIsMarkedAsReadOnlyWithItsArticle() {
        assertThat(TreatyData.index()).isNotEmpty().allSatisfy(file -> {
            ProfileFile profile = TreatyData.profile(file);
            assertThat(profile.rules()).allSatisfy((field, rule) -> {
                assertThat(rule.source()).as(field).isNotBlank();
                assertThat(rule.verified() && rule.article() == null).as(field).isFalse();
            });
        });
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

    private TreatyProfile current(String agreement) {
        return profiles.find(new TreatyReference(agreement, null, 1)).orElseThrow();
    }

    private TreatyProfile between(StateCode requesting, StateCode requested) {
        return profiles.applicable("EU-RUS-2006", requesting, requested, TODAY).orElseThrow();
    }

    private EvidenceEffect expired(String agreement, EvidenceKind kind) {
        return current(agreement)
                .effect(kind, Category.OWN_NATIONAL, Period.ofDays(1))
                .orElseThrow()
                .value();
    }

    private EvidenceEffect effect(String agreement, EvidenceKind kind) {
        return current(agreement)
                .effect(kind, Category.OWN_NATIONAL, null)
                .orElseThrow()
                .value();
    }
}
