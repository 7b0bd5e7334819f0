package homeward.chassis.personal;

import static homeward.chassis.personal.ErasableCase.ANI;
import static homeward.chassis.personal.ErasableCase.CASE;
import static homeward.chassis.personal.ErasableCase.COMMAND;
import static homeward.chassis.personal.ErasableCase.DEU;
import static homeward.chassis.personal.ErasableCase.GEO;
import static homeward.chassis.personal.ErasableCase.GROUND;
import static homeward.chassis.personal.ErasableCase.OTHER_CASE;
import static homeward.chassis.personal.ErasableCase.TAMAR;
import static homeward.chassis.personal.ErasableCase.TUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.commands.IdempotencyKeyReused;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.metadata.EventMeta;
import homeward.chassis.metadata.MetaJson;
import homeward.events.PersonId;
import homeward.events.disclosure.DisclosureEvent.ErasureGround;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;
import homeward.journal.Commit;
import homeward.testkit.Happening;

/** What an erasure records and destroys, and for whom. */
class ErasuresTest {

    private final ErasableCase file = new ErasableCase();

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void itIsRecordedAndTheCopyOfTheStateIsDestroyed() {
        PersonDataErased recorded = file.erase(TAMAR, CASE, DEU, COMMAND);

        assertThat(recorded).isEqualTo(new PersonDataErased(CASE, Set.of(TAMAR), DEU, GROUND, false));
        assertThat(file.entries()).containsExactly(recorded);
        assertThat(file.vault.holders()).isEqualTo(Map.of(TAMAR, Set.of(GEO), ANI, Set.of(DEU, GEO)));
        assertThat(file.erase(TAMAR, CASE, GEO, new UUID(3, 2)).everywhere()).isTrue();
    }

    @Test
    void bothPartiesSeeTheEntry() {
        file.erase(TAMAR, CASE, DEU, COMMAND);

        EventMeta meta = MetaJson.read(
                file.journal.findCommit(COMMAND).orElseThrow().events().getFirst().meta());
        assertThat(meta.parties()).containsExactlyInAnyOrder(DEU, GEO);
        assertThat(meta.actor().onBehalfOf()).isEqualTo(DEU);
        assertThat(meta.trace().command()).isEqualTo("ErasePersonData");
    }

    @Test
    void aRepeatedCommandGetsTheFirstAnswer() {
        PersonDataErased first = file.erase(TAMAR, CASE, DEU, COMMAND);
        file.erase(TAMAR, CASE, GEO, new UUID(3, 2));

        assertThat(file.erase(TAMAR, CASE, DEU, COMMAND)).isEqualTo(first);
        assertThat(file.entries()).hasSize(2);
    }

    @Test
    void aKeyUsedForOnePersonErasesNoOther() {
        file.erase(TAMAR, CASE, DEU, COMMAND);

        assertThatThrownBy(() -> file.erase(ANI, CASE, DEU, COMMAND)).isInstanceOf(IdempotencyKeyReused.class);
        assertThat(file.vault.holders()).containsEntry(ANI, Set.of(DEU, GEO));
        assertThat(file.entries()).hasSize(1);
    }

    @Test
    void aKeyUsedForAnApplicationErasesNothing() {
        Commit application = Happening.application(OTHER_CASE, 0, 1).commit();
        file.journal.append(application);

        assertThatThrownBy(() -> file.erase(TAMAR, CASE, DEU, application.id())).isInstanceOf(IdempotencyKeyReused.class);
        assertThat(file.vault.holders()).containsEntry(TAMAR, Set.of(DEU, GEO));
    }

    @Test
    void theCaseMustBeThatOfThePerson() {
        assertThat(file.refused(TAMAR, OTHER_CASE, DEU)).isEqualTo("unknown");
        assertThat(file.refused(new PersonId(new UUID(9, 9)), CASE, DEU)).isEqualTo("unknown");
        file.nothingHasHappened();
    }

    @Test
    void aStateThatHoldsNoDataErasesNothing() {
        assertThat(file.refused(TAMAR, CASE, TUR)).isEqualTo("unknown");
        assertThat(file.refused(TAMAR, OTHER_CASE, TUR)).isEqualTo("unknown");
        file.nothingHasHappened();
    }

    @Test
    void nothingIsErasedWhileTheCaseIsRunning() {
        file.running.add(CASE);

        assertThat(file.refused(TAMAR, CASE, DEU)).isEqualTo("legal-hold");
        file.nothingHasHappened();
        file.running.clear();
        file.erase(TAMAR, CASE, DEU, COMMAND);
        assertThat(file.vault.holders()).containsEntry(TAMAR, Set.of(GEO));
    }

    @Test
    void theInstallationMayPermitGroundsOnWhichARunningCaseIsErased() {
        file.running.add(CASE);
        Erasures permitted = file.erasures(file.vault.vault(), Set.of(ErasureGround.DATA_SUBJECT_REQUEST));

        ErasableCase.erase(permitted, TAMAR, CASE, DEU, COMMAND);
        assertThat(file.vault.holders()).containsEntry(TAMAR, Set.of(GEO));
        Erasures others = file.erasures(file.vault.vault(), Set.of(ErasureGround.UNLAWFULLY_PROCESSED));
        assertThatThrownBy(() -> ErasableCase.erase(others, ANI, CASE, DEU, new UUID(3, 2))).isInstanceOf(Refusal.class);
    }

    @Test
    void aSecondErasureByTheSameStateIsRefused() {
        file.erase(TAMAR, CASE, DEU, COMMAND);

        assertThat(file.refused(TAMAR, CASE, DEU)).isEqualTo("personal-data-erased");
        assertThat(file.entries()).hasSize(1);
    }
}
