package homeward.histories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.disclosure.DisclosureEvent.DataRead;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;
import homeward.events.disclosure.DisclosureEvent.PersonsSought;

/**
 * Searches the disclosure ledgers of all services for one state. It finds the state's own entries, what others say they
 * sent it, and the erasures of its partners; never what another state has read. Blocking and thread-safe.
 */
@Singleton
public class LedgerSearch {

    private final HistoryStore store;

    LedgerSearch(HistoryStore store) {
        this.store = store;
    }

    /** From one moment to before another; null if it does not matter. */
    public record Period(@Nullable Instant from, @Nullable Instant to) {

        List<Bson> conditions() {
            List<Bson> all = new ArrayList<>();
            if (from != null) {
                all.add(Filters.gte(StepDocuments.AT, from.toEpochMilli()));
            }
            if (to != null) {
                all.add(Filters.lt(StepDocuments.AT, to.toEpochMilli()));
            }
            return all;
        }
    }

    /** The case of a person, if the state is a side of it; empty too if the ledger does not know the person. */
    public Optional<CaseId> caseOf(PersonId person, StateCode state) {
        Document found = store.wholeLedger()
                .find(Filters.and(
                        Filters.eq(LedgerDocuments.PERSONS, person.toString()),
                        Filters.eq(StepDocuments.SIDES, state.value()),
                        Filters.ne(LedgerDocuments.KIND, PersonsSought.class.getSimpleName())))
                .first();
        return Optional.ofNullable(found).map(document -> CaseId.of(document.getString(LedgerDocuments.CASE)));
    }

    /**
     * The entries about a person, oldest first.
     *
     * @param after the last entry of the page before; null for the first page
     */
    public List<LedgerEntry> about(
            PersonId person, StateCode state, Period period, @Nullable LedgerPlace after, int most) {
        List<Bson> all = period.conditions();
        all.add(Filters.eq(LedgerDocuments.PERSONS, person.toString()));
        all.add(Filters.eq(StepDocuments.SIDES, state.value()));
        all.add(visible(state));
        if (after != null) {
            all.add(Filters.or(
                    Filters.gt(StepDocuments.AT, after.at()),
                    Filters.and(
                            Filters.eq(StepDocuments.AT, after.at()),
                            Filters.gt("_id", after.id().toString()))));
        }
        List<LedgerEntry> entries = new ArrayList<>();
        store.wholeLedger()
                .find(Filters.and(all))
                .sort(Sorts.ascending(StepDocuments.AT, "_id"))
                .limit(most)
                .forEach(document -> entries.add(entry(document)));
        return entries;
    }

    /** All entries of the cases of two states, in no order. */
    public void between(StateCode state, StateCode partner, Period period, Consumer<LedgerEntry> to) {
        List<Bson> all = period.conditions();
        all.add(Filters.eq(StepDocuments.SIDES, state.value()));
        all.add(Filters.eq(StepDocuments.SIDES, partner.value()));
        all.add(visible(state));
        store.wholeLedger().find(Filters.and(all)).forEach(document -> to.accept(entry(document)));
    }

    /** What a state's officers read, and the persons whom they looked for and found, oldest first. */
    public void readings(StateCode state, Period period, Consumer<LedgerEntry> to) {
        List<Bson> all = period.conditions();
        all.add(Filters.eq(LedgerDocuments.STATE, state.value()));
        all.add(Filters.in(LedgerDocuments.KIND, DataRead.class.getSimpleName(), PersonsSought.class.getSimpleName()));
        store.wholeLedger()
                .find(Filters.and(all))
                .sort(Sorts.ascending(StepDocuments.AT, "_id"))
                .forEach(document -> to.accept(entry(document)));
    }

    /**
     * A state's own entries of one kind, newest first.
     *
     * @param before the last entry of the page before; null for the first page
     */
    public List<LedgerEntry> own(StateCode state, String kind, @Nullable LedgerPlace before, int most) {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.eq(LedgerDocuments.STATE, state.value()));
        all.add(Filters.eq(LedgerDocuments.KIND, kind));
        if (before != null) {
            all.add(Filters.or(
                    Filters.lt(StepDocuments.AT, before.at()),
                    Filters.and(
                            Filters.eq(StepDocuments.AT, before.at()),
                            Filters.lt("_id", before.id().toString()))));
        }
        List<LedgerEntry> entries = new ArrayList<>();
        store.wholeLedger()
                .find(Filters.and(all))
                .sort(Sorts.descending(StepDocuments.AT, "_id"))
                .limit(most)
                .forEach(document -> entries.add(entry(document)));
        return entries;
    }

    /** Those of the persons of whom a state's own ledger has an erasure. */
    public Set<PersonId> erased(StateCode state, Collection<PersonId> persons) {
        Set<PersonId> erased = new HashSet<>();
        store.wholeLedger()
                .find(Filters.and(
                        Filters.in(
                                LedgerDocuments.PERSONS,
                                persons.stream().map(PersonId::toString).toList()),
                        Filters.eq(LedgerDocuments.STATE, state.value()),
                        Filters.eq(LedgerDocuments.KIND, PersonDataErased.class.getSimpleName())))
                .projection(Projections.include(LedgerDocuments.PERSONS))
                .forEach(document ->
                        texts(document, LedgerDocuments.PERSONS).forEach(person -> erased.add(PersonId.of(person))));
        erased.retainAll(persons);
        return erased;
    }

    /** What somebody did: an entry of the ledger, or a step of a case. */
    public record Act(String actor, String authority, Instant at, boolean step) {}

    /** What was done on a state's behalf since a moment, in its ledger and in its cases; in no order. */
    public void acts(StateCode state, Instant since, Consumer<Act> to) {
        store.wholeLedger()
                .find(ownEntries(state, since))
                .projection(actors())
                .forEach(document -> to.accept(act(document, false)));
        store.allSteps()
                .find(ownSteps(state, since))
                .projection(actors())
                .forEach(document -> to.accept(act(document, true)));
    }

    /**
     * Since when there are at most so many entries, and so many steps, of what was done on a state's behalf.
     *
     * @param earliest the answer if there are not more since then
     */
    public Instant since(StateCode state, Instant earliest, int most) {
        Instant entries = since(store.wholeLedger().find(ownEntries(state, earliest)), earliest, most);
        Instant steps = since(store.allSteps().find(ownSteps(state, earliest)), earliest, most);
        return entries.isAfter(steps) ? entries : steps;
    }

    private static Instant since(FindIterable<Document> found, Instant earliest, int most) {
        Document tooMany = found.projection(actors())
                .sort(Sorts.descending(StepDocuments.AT))
                .skip(most)
                .first();
        return tooMany == null
                ? earliest
                : Instant.ofEpochMilli(tooMany.getLong(StepDocuments.AT)).plusMillis(1);
    }

    private static Bson ownEntries(StateCode state, Instant since) {
        return Filters.and(
                Filters.eq(LedgerDocuments.STATE, state.value()), Filters.gte(StepDocuments.AT, since.toEpochMilli()));
    }

    private static Bson ownSteps(StateCode state, Instant since) {
        return Filters.and(
                Filters.eq(StepDocuments.SIDES, state.value()),
                Filters.eq(StepDocuments.BY, state.value()),
                Filters.gte(StepDocuments.AT, since.toEpochMilli()));
    }

    /** Nothing but what an index has: of many, no document is looked at. */
    private static Bson actors() {
        return Projections.fields(
                Projections.include(StepDocuments.ACTOR, StepDocuments.AUTHORITY, StepDocuments.AT),
                Projections.excludeId());
    }

    private static Act act(Document document, boolean step) {
        return new Act(
                document.getString(StepDocuments.ACTOR),
                document.getString(StepDocuments.AUTHORITY),
                Instant.ofEpochMilli(document.getLong(StepDocuments.AT)),
                step);
    }

    /** The kinds of the steps of the cases of two states, each as often as it was done. */
    public void steps(StateCode state, StateCode partner, Period period, List<String> kinds, Consumer<String> to) {
        List<Bson> all = period.conditions();
        all.add(Filters.eq(StepDocuments.SIDES, state.value()));
        all.add(Filters.eq(StepDocuments.SIDES, partner.value()));
        all.add(Filters.in(StepDocuments.KIND, kinds));
        store.allSteps()
                .find(Filters.and(all))
                .projection(Projections.include(StepDocuments.KIND))
                .forEach(document -> to.accept(document.getString(StepDocuments.KIND)));
    }

    private static Bson visible(StateCode state) {
        return Filters.or(
                Filters.eq(LedgerDocuments.STATE, state.value()),
                Filters.eq(LedgerDocuments.TO, state.value()),
                Filters.eq(LedgerDocuments.KIND, PersonDataErased.class.getSimpleName()));
    }

    private static LedgerEntry entry(Document document) {
        String from = document.getString(LedgerDocuments.FROM);
        return new LedgerEntry(
                UUID.fromString(document.getString("_id")),
                document.getString(LedgerDocuments.KIND),
                Instant.ofEpochMilli(document.getLong(StepDocuments.AT)),
                CaseId.of(document.getString(LedgerDocuments.CASE)),
                document.getString(LedgerDocuments.SERVICE),
                new StateCode(document.getString(LedgerDocuments.STATE)),
                document.getString(LedgerDocuments.AUTHORITY),
                document.getString(LedgerDocuments.ACTOR),
                texts(document, LedgerDocuments.PERSONS).stream()
                        .map(PersonId::of)
                        .toList(),
                texts(document, LedgerDocuments.FIELDS),
                from == null ? null : new StateCode(from),
                texts(document, LedgerDocuments.TO).stream().map(StateCode::new).toList(),
                document.getString(LedgerDocuments.PURPOSE),
                document.getString(LedgerDocuments.GROUND),
                document.getBoolean(LedgerDocuments.EVERYWHERE));
    }

    private static List<String> texts(Document document, String field) {
        List<String> texts = document.getList(field, String.class);
        return texts == null ? List.of() : texts;
    }
}
