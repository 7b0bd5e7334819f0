package homeward.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import homeward.casefile.retention.RetentionPolicies;
import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.ApplicationSummary.Applicant;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.personal.Vault;
import homeward.chassis.reading.Cursor;
import homeward.chassis.reading.Query;
import homeward.chassis.reading.ReadModels;
import homeward.chassis.reading.Visibility;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.stages.ApplicationStage;

/** The persons whose data a state still holds although the retention period has ended. Of the request desk. */
@Singleton
public class DueErasures {

    private final CaseFileProjection projection;
    private final ReadModels models;
    private final Desk<?, ?, ?> desk;
    private final CaseFileRetention retention;
    private final Vault vault;

    DueErasures(
            CaseFileProjection projection,
            ReadModels models,
            Desk<?, ?, ?> desk,
            CaseFileRetention retention,
            Vault vault) {
        this.projection = projection;
        this.models = models;
        this.desk = desk;
        this.retention = retention;
        this.vault = vault;
    }

    /**
     * A case whose period has ended.
     *
     * @param persons whose data the state holds
     * @param lastDay of the period, in UTC
     * @param basis the policy that sets it
     */
    public record Due(CaseId caseId, List<PersonId> persons, LocalDate lastDay, RuleBasis basis) {}

    /**
     * @param due first closed first; may be empty although further pages are not
     * @param next cursor of the next page; null on the last
     */
    public record DuePage(List<Due> due, @Nullable String next) {}

    /**
     * A page of the closed cases of a state, without those of which nothing is due.
     *
     * @param size number of closed cases looked at
     * @throws homeward.chassis.deciding.Refusal if the cursor is invalid
     */
    public DuePage of(StateCode state, @Nullable String cursor, int size) {
        Query.Sort order = new Query.Sort(projection.closedField(), false);
        Query query = Query.sortedBy(order)
                .where(projection.stageField(), ApplicationStage.CLOSED.name())
                .limit(size + 1);
        if (cursor != null) {
            query = query.after(Cursor.parse(cursor, order));
        }
        List<CaseDocument> found = models.list(CaseFileProjection.NAME, query, Visibility.of(state));
        List<CaseDocument> page = found.subList(0, Math.min(size, found.size()));
        RetentionPolicies.Version policy = retention.policy();
        return new DuePage(
                page.stream().flatMap(document -> due(document, state, policy)).toList(),
                found.size() > size ? Cursor.of(page.getLast(), order).text() : null);
    }

    private Stream<Due> due(CaseDocument document, StateCode state, RetentionPolicies.Version policy) {
        Contents<?> contents = projection.contents(desk, document);
        ApplicationSummary application = contents.application();
        Optional<LocalDate> lastDay =
                CaseFileRetention.lastDay(application, policy).filter(last -> last.isBefore(retention.today()));
        if (lastDay.isEmpty() || !application.hasSide(state)) {
            return Stream.empty();
        }
        List<PersonId> persons = application.persons().stream()
                .map(Applicant::personId)
                .filter(person -> !CaseFileHold.runs(contents, person) && holds(state, person))
                .toList();
        return persons.isEmpty()
                ? Stream.empty()
                : Stream.of(new Due(contents.caseId(), persons, lastDay.get(), policy.basis()));
    }

    private boolean holds(StateCode state, PersonId person) {
        return vault.holders(person)
                .filter(holders -> holders.copies().contains(state))
                .isPresent();
    }
}
