package homeward.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.histories.LedgerSearch.Act;
import homeward.testkit.TestStore;

class LedgerSearchTest {

    private static final StateCode DEU = new StateCode("DEU");
    private static final StateCode RUS = new StateCode("RUS");
    private static final Instant BEGIN = Instant.parse("2026-05-04T08:00:00Z");

    private final HistoryStore store = new HistoryStore(TestStore.newDatabase());
    private final LedgerSearch search = new LedgerSearch(store);

    @BeforeEach
    void indexes() {
        store.ensureIndexes();
    }

    private static PersonId person() {
        return PersonId.of(UUID.randomUUID().toString());
    }

    private void entry(StateCode by, String kind, PersonId person, Instant at) {
        store.keepEntries(List.of(new Document("_id", UUID.randomUUID().toString())
                .append(LedgerDocuments.STATE, by.value())
                .append(StepDocuments.AT, at.toEpochMilli())
                .append(StepDocuments.SIDES, List.of("DEU", "RUS"))
                .append(LedgerDocuments.CASE, UUID.randomUUID().toString())
                .append(LedgerDocuments.KIND, kind)
                .append(LedgerDocuments.SERVICE, "request")
                .append(LedgerDocuments.ACTOR, "officer-of-" + by.value())
                .append(LedgerDocuments.AUTHORITY, "Office")
                .append(LedgerDocuments.PERSONS, List.of(person.toString()))));
    }

    private void step(StateCode by, Instant at) {
        CaseId caseId = CaseId.of(UUID.randomUUID().toString());
        store.keepSteps(List.of(new Document("_id", StepDocuments.id(caseId, "request", new Place(1, 0)))
                .append(StepDocuments.AT, at.toEpochMilli())
                .append(StepDocuments.SIDES, List.of("DEU", "RUS"))
                .append(StepDocuments.BY, by.value())
                .append(StepDocuments.ACTOR, "officer-of-" + by.value())
                .append(StepDocuments.AUTHORITY, "Office")));
    }

    private List<Act> acts(StateCode state, Instant since) {
        List<Act> acts = new ArrayList<>();
        search.acts(state, since, acts::add);
        return acts;
    }

    @Test
    void whatWasDoneIsReadOnlyAsFarBackAsThereIsNotTooMuchOfIt() {
        for (int minute = 0; minute < 10; minute++) {
            entry(DEU, "DataRead", person(), BEGIN.plusSeconds(60L * minute));
            step(RUS, BEGIN.plusSeconds(60L * minute));
        }
        step(DEU, BEGIN);

        assertThat(search.since(DEU, BEGIN, 10)).isEqualTo(BEGIN);
        assertThat(acts(DEU, BEGIN)).hasSize(11);

        Instant since = search.since(DEU, BEGIN, 4);
        assertThat(since).isAfter(BEGIN.plusSeconds(300)).isBefore(BEGIN.plusSeconds(360));
        assertThat(acts(DEU, since)).hasSize(4).allMatch(act -> act.actor().equals("officer-of-DEU"));
        assertThat(search.since(DEU, BEGIN.plusSeconds(420), 4)).isEqualTo(BEGIN.plusSeconds(420));
    }

    @Test
    void ofSeveralPersonsThoseWhomTheStateItselfErasedAreFound() {
        PersonId erased = person();
        PersonId byThePartner = person();
        PersonId proposed = person();
        entry(DEU, "PersonDataErased", erased, BEGIN);
        entry(RUS, "PersonDataErased", byThePartner, BEGIN);
        entry(DEU, "ErasureProposed", proposed, BEGIN);

        assertThat(search.erased(DEU, Set.of(erased, byThePartner, proposed))).containsExactly(erased);
        assertThat(search.erased(DEU, Set.of())).isEmpty();
    }
}
