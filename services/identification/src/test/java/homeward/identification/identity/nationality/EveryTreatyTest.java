package homeward.identification.identity.nationality;

import static homeward.identification.identity.Given.AAA;
import static homeward.identification.identity.Given.BBB;
import static homeward.identification.identity.Given.CASE;
import static homeward.identification.identity.Given.NOW;
import static homeward.identification.identity.Given.PERSON;
import static homeward.identification.identity.Given.REQUESTED;
import static homeward.identification.identity.Given.REQUESTING;
import static homeward.identification.identity.Given.details;
import static homeward.identification.identity.Given.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import homeward.events.Personal;
import homeward.events.TreatyReference;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.EvidenceAdded;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.identification.IdentificationEvent.IdentificationOpened;
import homeward.events.identification.IdentificationEvent.NationalityEstablished;
import homeward.events.request.Transferee.Category;
import homeward.identification.IdentificationDecider;
import homeward.identification.identity.IdentificationCommand;
import homeward.identification.identity.IdentificationCommand.AddEvidence;
import homeward.identification.identity.IdentificationCommand.EstablishNationality;
import homeward.identification.identity.IdentificationState;
import homeward.testkit.DeciderSpec;
import homeward.testkit.PlainDays;
import homeward.treaties.BundledTreatyProfiles;
import homeward.treaties.TreatyProfile;

/** What the shipped treaties list as evidence leads to a finding under each of them. */
class EveryTreatyTest {

    private static final BundledTreatyProfiles TREATIES = BundledTreatyProfiles.load();

    static Stream<TreatyReference> everyTreaty() {
        return TREATIES.all().stream().map(TreatyProfile::reference);
    }

    @ParameterizedTest
    @MethodSource("everyTreaty")
    void aValidPassportEstablishesTheNationalityOfAnOwnNational(TreatyReference treaty) {
        var added = added(treaty, Category.OWN_NATIONAL, EvidenceKind.PASSPORT);
        assertThat(added.effect()).isEqualTo(EvidenceEffect.PROOF);
        opened(treaty, Category.OWN_NATIONAL)
                .given(added)
                .as(REQUESTED)
                .when(establish(added))
                .thenTypes(NationalityEstablished.class);
    }

    @ParameterizedTest
    @MethodSource("everyTreaty")
    void everyKindOfEvidenceIsAcceptedWithItsEffectOrRefusedWithTheListThatLacksIt(TreatyReference treaty) {
        for (Category category : Category.values()) {
            for (EvidenceKind kind : EvidenceKind.values()) {
                var decision = opened(treaty, category).when(add(kind));
                if (!listed(treaty, category, kind)) {
                    decision.refused("evidence-kind-listed");
                    assertThat(decision.refusal().basis()).isNotNull();
                    continue;
                }
                findingFollowsTheEffect(
                        treaty, category, (EvidenceAdded) decision.recorded().getFirst());
            }
        }
    }

    private static boolean listed(TreatyReference treaty, Category category, EvidenceKind kind) {
        TreatyProfile profile = TREATIES.governing(treaty);
        return Stream.of(kind, EvidenceKind.OTHER_DOCUMENT)
                .anyMatch(any -> profile.effect(any, category, null).isPresent());
    }

    private static void findingFollowsTheEffect(TreatyReference treaty, Category category, EvidenceAdded added) {
        var decision = opened(treaty, category).given(added).as(REQUESTED).when(establish(added));
        boolean supports = added.effect() == EvidenceEffect.PROOF
                || added.effect() == EvidenceEffect.PRIMA_FACIE
                || added.kind() == EvidenceKind.CONSULAR_INTERVIEW;
        if (supports) {
            decision.thenTypes(NationalityEstablished.class);
        } else {
            decision.refused("nationality-needs-evidence");
        }
    }

    private static EvidenceAdded added(TreatyReference treaty, Category category, EvidenceKind kind) {
        return (EvidenceAdded)
                opened(treaty, category).when(add(kind)).recorded().getFirst();
    }

    private static AddEvidence add(EvidenceKind kind) {
        return new AddEvidence(CASE, PERSON, kind, details());
    }

    private static EstablishNationality establish(EvidenceAdded by) {
        return new EstablishNationality(CASE, PERSON, Personal.of(PERSON, "BBB"), Set.of(by.evidenceId()));
    }

    private static DeciderSpec<IdentificationCommand, IdentificationState, IdentificationEvent> opened(
            TreatyReference treaty, Category category) {
        return DeciderSpec.of(new IdentificationDecider(TREATIES, new PlainDays()))
                .at(NOW)
                .as(REQUESTING)
                .given(new IdentificationOpened(CASE, PERSON, AAA, BBB, treaty, category, source(0)));
    }
}
