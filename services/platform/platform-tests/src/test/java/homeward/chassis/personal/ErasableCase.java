package homeward.chassis.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

import homeward.chassis.axon.TestLedger;
import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.proof.JournalKey;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.events.StateCode;
import homeward.events.codec.Contracts;
import homeward.events.codec.EventCodec;
import homeward.events.disclosure.DisclosureEvent.ErasureGround;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;
import homeward.events.request.RequestContracts;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.journal.StoredCommit;
import homeward.testkit.TestStore;

/**
 * A case of DEU and GEO with two persons, whose erasure the first administrator of each state has proposed; a vault and a
 * journal to look into.
 */
final class ErasableCase implements AutoCloseable {

    static final CaseId CASE = new CaseId(new UUID(1, 1));
    static final CaseId OTHER_CASE = new CaseId(new UUID(1, 2));
    static final PersonId TAMAR = new PersonId(new UUID(2, 1));
    static final PersonId ANI = new PersonId(new UUID(2, 2));
    static final StateCode DEU = new StateCode("DEU");
    static final StateCode GEO = new StateCode("GEO");
    static final StateCode TUR = new StateCode("TUR");
    static final UUID COMMAND = new UUID(3, 1);
    static final ErasureGround GROUND = ErasureGround.DATA_SUBJECT_REQUEST;

    final MongoDatabase database = TestStore.newDatabase();
    final Journal journal = Journal.open(database, JournalOptions.with(JournalKey.fresh()));
    final EventCodec codec = Contracts.of(new RequestContracts()).codec();
    final ErasureRecords records = TestLedger.on(journal, codec, RequestContracts.SERVICE);
    final TestVault vault = new TestVault();
    final Set<CaseId> running = new HashSet<>();
    @Nullable LocalDate lastDay = LocalDate.EPOCH;
    final Erasures erasures = erasures(vault.vault(), Set.of());

    ErasableCase() {
        vault.vault().keysShared(CASE, Set.of(TAMAR, ANI), Set.of(DEU, GEO));
        for (PersonId person : List.of(TAMAR, ANI)) {
            propose(person, DEU, "first");
            propose(person, GEO, "first");
        }
    }

    @Override
    public void close() {
        journal.close();
        database.drop();
    }

    static Actor administrator(StateCode of, String who) {
        return new Actor(of + "-administrator@" + who, of, "a fictional authority", Set.of(Role.ADMINISTRATOR));
    }

    /** Proposes on {@link #GROUND}. */
    void propose(PersonId person, StateCode by, String who) {
        byte[] digest = ("propose " + person).getBytes(StandardCharsets.UTF_8);
        erasures.propose(person, CASE, GROUND, administrator(by, who), proposal(person, by, who), digest);
    }

    /** The id of the command of a proposal. */
    static UUID proposal(PersonId person, StateCode by, String who) {
        return UUID.nameUUIDFromBytes((person + "|" + by + "|" + who).getBytes(StandardCharsets.UTF_8));
    }

    /** Erases on {@link #GROUND}, by the second administrator. */
    PersonDataErased erase(PersonId person, CaseId caseId, StateCode by, UUID command) {
        return erase(erasures, person, caseId, by, command);
    }

    static PersonDataErased erase(Erasures with, PersonId person, CaseId caseId, StateCode by, UUID command) {
        Actor actor = administrator(by, "second");
        byte[] digest = (person + "\n" + caseId).getBytes(StandardCharsets.UTF_8);
        return with.erase(person, caseId, GROUND, actor, command, digest);
    }

    /** The rule by which the second administrator is refused. */
    String refused(PersonId person, CaseId caseId, StateCode by) {
        return rule(() -> erase(person, caseId, by, new UUID(5, 5)));
    }

    static String rule(ThrowingCallable refused) {
        return catchThrowableOfType(Refusal.class, refused).rule();
    }

    /** @param whileRunning grounds on which the data of a running case is erased */
    Erasures erasures(Vault with, Set<ErasureGround> whileRunning) {
        return erasures(with, records, Optional.of(List.copyOf(whileRunning)));
    }

    Erasures erasures(Vault with, ErasureRecords in, Optional<List<ErasureGround>> whileRunning) {
        return new Erasures(
                with,
                in,
                (caseId, person, reader) -> running.contains(caseId),
                (caseId, reader) -> Optional.ofNullable(lastDay),
                Clock.systemUTC(),
                whileRunning);
    }

    void nothingHasHappened() {
        assertThat(entries()).isEmpty();
        assertThat(vault.holders()).isEqualTo(Map.of(TAMAR, Set.of(DEU, GEO), ANI, Set.of(DEU, GEO)));
    }

    /** The erasures recorded in the journal. */
    List<PersonDataErased> entries() {
        List<PersonDataErased> entries = new ArrayList<>();
        try (var reader = journal.read(1)) {
            while (reader.hasNext()) {
                StoredCommit commit = reader.next();
                commit.events().stream()
                        .map(event -> codec.decode(
                                RequestContracts.SERVICE, event.type(), event.version(), event.payload(), event.id()))
                        .filter(PersonDataErased.class::isInstance)
                        .forEach(event -> entries.add((PersonDataErased) event));
            }
        }
        return entries;
    }
}
