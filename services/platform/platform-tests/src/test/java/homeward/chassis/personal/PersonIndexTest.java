package homeward.chassis.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.personal.PersonIndex.Match;
import homeward.chassis.personal.Vault.Recognised;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.disclosure.DisclosureEvent.DataWithheld;

/** The same woman in three cases: of DEU and GEO, of BEL and GEO, of BEL and ARM. */
class PersonIndexTest {

    private static final CaseId GERMAN = new CaseId(new UUID(1, 1));
    private static final CaseId BELGIAN = new CaseId(new UUID(1, 2));
    private static final CaseId ARMENIAN = new CaseId(new UUID(1, 3));
    private static final PersonId IN_GERMAN = new PersonId(new UUID(2, 1));
    private static final PersonId IN_BELGIAN = new PersonId(new UUID(2, 2));
    private static final PersonId IN_ARMENIAN = new PersonId(new UUID(2, 3));
    private static final StateCode DEU = new StateCode("DEU");
    private static final StateCode GEO = new StateCode("GEO");
    private static final StateCode BEL = new StateCode("BEL");
    private static final StateCode ARM = new StateCode("ARM");
    private static final String KEY = "DOCUMENT 12AB34567/GEO";
    private static final String NAME = "NAME_AND_BIRTH SAMPLE TAMAR/1990-04-02";

    private static final String WEAK = "CONSONANTS SMPL TMR/1990-04-02";

    private final TestVault vault = new TestVault();
    private final PersonIndex index = new PersonIndex(
            vault.vault(),
            List.of(event -> event instanceof DataWithheld of ? Map.of(person(of), Set.of(KEY, NAME)) : Map.of()));
    private final PersonIndex search = new PersonIndex(vault.vault(), List.of(new WeakKeys()));

    private static final class WeakKeys implements Recognition {

        @Override
        public Map<PersonId, Set<String>> keys(DomainEvent event) {
            return Map.of();
        }

        @Override
        public boolean weak(String key) {
            return key.equals(WEAK);
        }
    }

    @Test
    void I20_aStateFindsThePersonInItsOwnCasesAndInNoOther() {
        enter();

        assertThat(found(GEO, GERMAN)).containsExactly(BELGIAN);
        assertThat(found(BEL, BELGIAN)).containsExactly(ARMENIAN);
        assertThat(found(DEU, GERMAN)).isEmpty();
        assertThat(found(ARM, ARMENIAN)).isEmpty();
        assertThat(found(new StateCode("NLD"), GERMAN)).isEmpty();
    }

    @Test
    void aMatchSaysByWhatAndForWhom() {
        enter();

        assertThat(index.search(GEO, GERMAN, Map.of(IN_GERMAN, Set.of(KEY, "other"), person(9), Set.of("nothing"))))
                .containsExactly(new Match(IN_GERMAN, IN_BELGIAN, BELGIAN, Set.of(KEY)));
    }

    @Test
    void ofMoreThanCanBeToldThoseFoundByCertainKeysComeFirst() {
        for (int other = 10; other < 40; other++) {
            enterAs(person(other), WEAK);
        }
        enterAs(person(40), WEAK, KEY);

        List<Match> found = search.search(GEO, GERMAN, Map.of(IN_GERMAN, Set.of(WEAK, KEY)));

        assertThat(found).hasSize(20).extracting(Match::other).contains(person(40));
    }

    @Test
    void whoHasTheNameItselfComesBeforeThoseOfTheSameWordsAndTheseBeforeThoseOfTheSameConsonants() {
        for (int other = 10; other < 70; other++) {
            enterAs(person(other), WEAK);
        }
        enterAs(person(70), WEAK, "WORD TAMAR", "WORD SAMPLE");
        enterAs(person(71), WEAK, "WORD TAMAR", "WORD SAMPLE", NAME);
        enterAs(person(72), WEAK, "WORD TAMAR");

        List<Recognised> found = search.find(GEO, Set.of(NAME), Set.of("WORD TAMAR", "WORD SAMPLE"), Set.of(WEAK), 51);

        assertThat(found).hasSize(51);
        assertThat(found.getFirst()).isEqualTo(new Recognised(person(71), BELGIAN, Set.of(NAME)));
        assertThat(found.get(1)).isEqualTo(new Recognised(person(70), BELGIAN, Set.of("WORD TAMAR", "WORD SAMPLE")));
        assertThat(found.subList(2, 51)).extracting(Recognised::keys).containsOnly(Set.of(WEAK));
        assertThat(search.find(GEO, Set.of(NAME), Set.of(), Set.of(), 51)).hasSize(1);
        assertThat(search.find(GEO, Set.of(), Set.of(), Set.of(), 51)).isEmpty();
    }

    @Test
    void enteringTwiceChangesNothing() {
        enter();
        String once = vault.stored();
        enter();
        assertThat(vault.stored()).isEqualTo(once);
    }

    @Test
    void whoHasErasedThePersonFindsNobodyAndTheTokensAreGone() {
        enter();
        int before = vault.tokens();
        vault.vault().erase(IN_BELGIAN, GEO);

        assertThat(found(GEO, GERMAN)).isEmpty();
        assertThat(found(BEL, ARMENIAN)).containsExactly(BELGIAN);
        assertThat(vault.tokens()).isEqualTo(before - 2);
        index.enter(BELGIAN, event(IN_BELGIAN), Set.of(BEL, GEO));
        assertThat(found(GEO, GERMAN)).as("entered again").isEmpty();

        vault.vault().erase(IN_BELGIAN, BEL);
        assertThat(found(BEL, ARMENIAN)).isEmpty();
    }

    @Test
    void tokensFromABackupFindNobodyForWhoHasErased() {
        enter();
        vault.restoring(IN_BELGIAN, () -> vault.vault().erase(IN_BELGIAN, GEO));
        assertThat(found(GEO, GERMAN)).isEmpty();
        assertThat(found(BEL, ARMENIAN)).containsExactly(BELGIAN);
    }

    @Test
    void tokensTellNothingAndThoseOfTwoStatesAreNotAlike() {
        enter();

        assertThat(vault.stored()).doesNotContain("12AB34567", "TAMAR", "1990-04-02", base64(KEY), base64(NAME));
        assertThat(vault.tokenSet()).as("two keys for each of four states").hasSize(8);
    }

    @Test
    void anotherVaultMakesOtherTokens() {
        enter();
        TestVault other = new TestVault();
        other.vault().keysShared(GERMAN, Set.of(IN_GERMAN), Set.of(DEU, GEO));
        other.vault().recognise(IN_GERMAN, Set.of(KEY));
        assertThat(other.tokenSet()).doesNotContainAnyElementsOf(vault.tokenSet());
    }

    private void enter() {
        index.enter(GERMAN, event(IN_GERMAN), Set.of(DEU, GEO));
        index.enter(BELGIAN, event(IN_BELGIAN), Set.of(BEL, GEO));
        index.enter(ARMENIAN, event(IN_ARMENIAN), Set.of(BEL, ARM));
    }

    private void enterAs(PersonId person, String... keys) {
        vault.vault().keysShared(BELGIAN, Set.of(person), Set.of(BEL, GEO));
        vault.vault().recognise(person, Set.of(keys));
    }

    private List<CaseId> found(StateCode by, CaseId in) {
        return vault.vault().recognised(by, Set.of(KEY, NAME), in, 20).stream()
                .map(Recognised::caseId)
                .toList();
    }

    private static DataWithheld event(PersonId person) {
        return new DataWithheld(GERMAN, Set.of(person), DEU);
    }

    private static PersonId person(DataWithheld event) {
        return event.persons().iterator().next();
    }

    private static PersonId person(long number) {
        return new PersonId(new UUID(2, number));
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
