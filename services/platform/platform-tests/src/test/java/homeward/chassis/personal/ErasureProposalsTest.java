package homeward.chassis.personal;

import static homeward.chassis.personal.ErasableCase.CASE;
import static homeward.chassis.personal.ErasableCase.COMMAND;
import static homeward.chassis.personal.ErasableCase.DEU;
import static homeward.chassis.personal.ErasableCase.GROUND;
import static homeward.chassis.personal.ErasableCase.TAMAR;
import static homeward.chassis.personal.ErasableCase.administrator;
import static homeward.chassis.personal.ErasableCase.proposal;
import static homeward.chassis.personal.ErasableCase.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.commands.IdempotencyKeyReused;
import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal;
import homeward.events.disclosure.DisclosureEvent.ErasureGround;

/** Two administrators erase: one proposes, another carries it out; some grounds wait for a day. */
class ErasureProposalsTest {

    private final ErasableCase file = new ErasableCase();

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void whoProposesDoesNotErase() {
        Actor first = administrator(DEU, "first");
        assertThat(rule(() -> file.erasures.erase(TAMAR, CASE, GROUND, first, COMMAND, new byte[32]))).isEqualTo("second-administrator");
        file.nothingHasHappened();
    }

    @Test
    void nothingIsErasedOnAGroundThatNobodyProposed() {
        assertThat(rule(() -> file.erasures.erase(
                        TAMAR,
                        CASE,
                        ErasureGround.RETENTION_ENDED,
                        administrator(DEU, "second"),
                        COMMAND,
                        new byte[32]))).isEqualTo("erasure-proposed-first");
        file.nothingHasHappened();
    }

    @Test
    void aProposalRepeatedChangesNothingAndAnotherAdministratorsIsRefused() {
        file.propose(TAMAR, DEU, "first");
        assertThatThrownBy(() -> file.propose(TAMAR, DEU, "second")).isInstanceOf(Refusal.class);
        file.nothingHasHappened();
        file.erase(TAMAR, CASE, DEU, COMMAND);
    }

    @Test
    void nothingIsProposedWhileTheCaseIsRunning() {
        file.running.add(CASE);
        assertThat(rule(() -> file.erasures.propose(
                        TAMAR,
                        CASE,
                        ErasureGround.TREATY_OBLIGATION,
                        administrator(DEU, "first"),
                        COMMAND,
                        new byte[32]))).isEqualTo("legal-hold");
    }

    @Test
    void beforeTheEndOfTheRetentionPeriodNothingIsErasedOnThatGround() {
        assertThat(refusedAsRetentionEnded(LocalDate.now(ZoneOffset.UTC).plusYears(1)))
                .isEqualTo("retention-period");
        assertThat(refusedAsRetentionEnded(LocalDate.now(ZoneOffset.UTC))).isEqualTo("retention-period");
        assertThat(refusedAsRetentionEnded(null)).isEqualTo("retention-period");
        assertThat(refusedAsRetentionEnded(LocalDate.now(ZoneOffset.UTC).minusDays(2)))
                .isEqualTo("erasure-proposed-first");
        file.nothingHasHappened();
    }

    private String refusedAsRetentionEnded(@Nullable LocalDate last) {
        file.lastDay = last;
        return rule(() -> file.erasures.erase(
                                TAMAR,
                                CASE,
                                ErasureGround.RETENTION_ENDED,
                                administrator(DEU, "second"),
                                COMMAND,
                                new byte[32]));
    }

    @Test
    void aKeyUsedForAProposalErasesNothing() {
        UUID used = proposal(TAMAR, DEU, "first");
        assertThatThrownBy(() -> file.erase(TAMAR, CASE, DEU, used)).isInstanceOf(IdempotencyKeyReused.class);
        file.nothingHasHappened();
    }
}
