package homeward.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import jakarta.inject.Singleton;

import homeward.casefile.retention.RetentionPolicies;
import homeward.casefile.summary.ApplicationSummary;
import homeward.chassis.personal.Retention;
import homeward.chassis.reading.ReadModels;
import homeward.chassis.reading.Visibility;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.CaseEnd;

/** The period begins when the case is closed. Read from the desk's case file: one that is late or missing keeps the data. */
@Singleton
class CaseFileRetention implements Retention {

    private final CaseFileProjection projection;
    private final ReadModels models;
    private final Desk<?, ?, ?> desk;
    private final RetentionPolicies policies;
    private final Clock clock;

    CaseFileRetention(
            CaseFileProjection projection,
            ReadModels models,
            Desk<?, ?, ?> desk,
            RetentionPolicies policies,
            Clock clock) {
        this.projection = projection;
        this.models = models;
        this.desk = desk;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Optional<LocalDate> lastDay(CaseId caseId, StateCode reader) {
        return models.find(CaseFileProjection.NAME, caseId.toString(), Visibility.of(reader))
                .flatMap(document -> lastDay(projection.contents(desk, document).application(), policy()));
    }

    static Optional<LocalDate> lastDay(ApplicationSummary application, RetentionPolicies.Version policy) {
        Instant closedAt = application.closedAt();
        CaseEnd outcome = application.ended();
        return closedAt == null || outcome == null ? Optional.empty() : Optional.of(policy.lastDay(outcome, closedAt));
    }

    RetentionPolicies.Version policy() {
        return policies.current(today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
