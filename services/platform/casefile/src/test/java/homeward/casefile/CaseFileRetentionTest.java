package homeward.casefile;

import static homeward.casefile.testing.Family.PARENT;
import static homeward.casefile.testing.Family.submitted;
import static homeward.testkit.TestApplication.readmittedInError;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.casefile.retention.RetentionPolicies;
import homeward.casefile.retention.RetentionPolicyFile;
import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.Summaries;
import homeward.casefile.testing.DeskSpec;
import homeward.casefile.testing.Family;
import homeward.events.request.ApplicationEvent.CaseEnd;

class CaseFileRetentionTest {

    private final RetentionPolicies.Version policy = RetentionPolicyFile.read().current(LocalDate.of(2026, 11, 26));

    @Test
    void thePeriodDependsOnTheOutcomeAndBeginsWhenTheCaseIsClosed() {
        for (CaseEnd end : CaseEnd.values()) {
            ApplicationSummary application = closed(end).contents().application();
            Instant closedAt = Objects.requireNonNull(application.closedAt());
            assertThat(CaseFileRetention.lastDay(application, policy))
                    .as(end.name())
                    .contains(LocalDate.ofInstant(closedAt, ZoneOffset.UTC)
                            .plus(Objects.requireNonNull(policy.afterTheEnd().get(end))));
        }
    }

    @Test
    void anOpenCaseHasNoLastDay() {
        assertThat(CaseFileRetention.lastDay(ApplicationSummary.NOTHING, policy))
                .isEmpty();
        assertThat(CaseFileRetention.lastDay(
                        DeskSpec.of(new Counting<>(Summaries.APPLICATION))
                                .given(submitted())
                                .contents()
                                .application(),
                        policy))
                .isEmpty();
    }

    @Test
    void aCaseTakenUpAgainHasNone() {
        assertThat(CaseFileRetention.lastDay(
                        closed(CaseEnd.RETURNED)
                                .given(readmittedInError(PARENT, new UUID(9, 1), new UUID(9, 2)))
                                .contents()
                                .application(),
                        policy))
                .isEmpty();
    }

    @Test
    void whatNoTextSaysIsNotCalledVerified() {
        assertThat(policy.verified()).isFalse();
        assertThat(policy.article()).isNull();
        assertThat(policy.basis().field()).isEqualTo("afterTheEnd");
    }

    private static DeskSpec<Counting.Count, Counting.Count> closed(CaseEnd end) {
        return DeskSpec.of(new Counting<>(Summaries.APPLICATION)).given(submitted(), Family.closed(end));
    }
}
