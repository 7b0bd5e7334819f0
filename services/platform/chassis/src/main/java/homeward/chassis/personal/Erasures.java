package homeward.chassis.personal;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.arc.properties.UnlessBuildProperty;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.disclosure.DisclosureEvent.ErasureGround;
import homeward.events.disclosure.DisclosureEvent.ErasureProposed;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;

/**
 * Erases a person's data for one state: checks, records, then destroys the state's copy of the key. What is recorded is
 * destroyed: by the caller's thread, by a repetition of the request, or by {@link DisclosureKeeper}, which follows the
 * journal, after a crash.
 */
@Singleton
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
final class Erasures {

    private static final String ERASED = "personal-data-erased";

    private final Vault vault;
    private final ErasureRecords records;
    private final LegalHold hold;
    private final Retention retention;
    private final Clock clock;
    private final Consumer<Consumer<Erased>> consequences;
    private final Set<ErasureGround> whileRunning;

    /** @param whileRunning the grounds on which data is erased although the case is still running; none by default */
    @Inject
    Erasures(
            Vault vault,
            ErasureRecords records,
            LegalHold hold,
            Retention retention,
            Clock clock,
            @Any Instance<Erased> consequences,
            @ConfigProperty(name = "homeward.erasure.while-running") Optional<List<ErasureGround>> whileRunning) {
        this(vault, records, hold, retention, clock, consequences::forEach, whileRunning);
    }

    Erasures(
            Vault vault,
            ErasureRecords records,
            LegalHold hold,
            Retention retention,
            Clock clock,
            Optional<List<ErasureGround>> whileRunning) {
        this(vault, records, hold, retention, clock, _ -> {}, whileRunning);
    }

    private Erasures(
            Vault vault,
            ErasureRecords records,
            LegalHold hold,
            Retention retention,
            Clock clock,
            Consumer<Consumer<Erased>> consequences,
            Optional<List<ErasureGround>> whileRunning) {
        this.vault = vault;
        this.records = records;
        this.hold = hold;
        this.retention = retention;
        this.clock = clock;
        this.consequences = consequences;
        this.whileRunning = whileRunning.map(Set::copyOf).orElse(Set.of());
    }

    /**
     * @param digest SHA-256 of the request
     * @return the record; the same for a repeated command
     * @throws Refusal if the actor's state holds no data of this person in this case, has erased it already, or must keep
     *     it: while the case is running, or because the period that the ground names has not ended
     * @throws homeward.chassis.commands.IdempotencyKeyReused if the command id was used for another request
     */
    PersonDataErased erase(
            PersonId person, CaseId caseId, ErasureGround ground, Actor actor, UUID commandId, byte[] digest) {
        PersonDataErased recorded = records.recorded(commandId, digest)
                .orElseGet(() -> checkAndRecord(person, caseId, ground, actor, commandId, digest));
        destroy(recorded);
        return recorded;
    }

    /**
     * Records that an administrator proposes the erasure. It is checked like the erasure itself, and repeating it changes
     * nothing.
     *
     * @throws Refusal if the data could not be erased now, or another administrator has proposed the same
     */
    void propose(PersonId person, CaseId caseId, ErasureGround ground, Actor actor, UUID commandId, byte[] digest) {
        holders(person, caseId, ground, actor.state());
        records.propose(
                person, new ErasureProposed(caseId, Set.of(person), actor.state(), ground), commandId, digest, actor);
        if (!records.proposer(person, actor.state(), ground)
                .filter(actor.id()::equals)
                .isPresent()) {
            throw Refusal.conflict("erasure-proposed", "another administrator has proposed it; confirm the erasure");
        }
    }

    /** Destroys what is recorded as erased. Repeating it changes nothing. */
    void destroy(PersonDataErased recorded) {
        recorded.persons().forEach(person -> vault.erase(person, recorded.by()));
        consequences.accept(consequence -> consequence.after(recorded));
    }

    private PersonDataErased checkAndRecord(
            PersonId person, CaseId caseId, ErasureGround ground, Actor actor, UUID commandId, byte[] digest) {
        StateCode by = actor.state();
        Vault.Holders holders = holders(person, caseId, ground, by);
        confirmed(person, ground, actor);
        boolean everywhere = holders.copies().equals(Set.of(by));
        PersonDataErased erasure = new PersonDataErased(caseId, Set.of(person), by, ground, everywhere);
        records.record(person, erasure, holders.parties(), commandId, digest, actor);
        // at the same moment another request may have used the command id, or have recorded the same erasure
        return records.recorded(commandId, digest).orElseThrow(() -> {
            records.recorded(person, by).ifPresent(this::destroy);
            return erasedBefore();
        });
    }

    /** Two administrators: one proposes, the other erases. */
    private void confirmed(PersonId person, ErasureGround ground, Actor actor) {
        String proposer = records.proposer(person, actor.state(), ground)
                .orElseThrow(() -> Refusal.conflict(
                        "erasure-proposed-first",
                        "another administrator must propose the erasure on this ground first"));
        if (proposer.equals(actor.id())) {
            throw Refusal.notYours(
                    "second-administrator", "you have proposed this erasure; another administrator carries it out");
        }
    }

    /** The states that hold the data, if the state may erase it now. */
    private Vault.Holders holders(PersonId person, CaseId caseId, ErasureGround ground, StateCode by) {
        Vault.Holders holders = vault.holders(person)
                .filter(found -> found.caseId().equals(caseId))
                .filter(found -> found.copies().contains(by) || found.erased().contains(by))
                .orElseThrow(() -> Refusal.unknown("your state holds no data of this person in this case"));
        if (holders.erased().contains(by)) {
            throw erasedBefore();
        }
        if (!whileRunning.contains(ground) && hold.runs(caseId, person, by)) {
            throw Refusal.conflict(
                    "legal-hold", "the case is still running; the data of its persons is kept until it has ended");
        }
        if (ground == ErasureGround.RETENTION_ENDED) {
            hasEnded(retention.lastDay(caseId, by));
        }
        return holders;
    }

    private void hasEnded(Optional<LocalDate> lastDay) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (lastDay.filter(last -> last.isBefore(today)).isEmpty()) {
            throw Refusal.conflict(
                    "retention-period",
                    lastDay.map(last -> "the data is kept until " + last + "; erase it earlier on another ground only")
                            .orElse("the period for which the data is kept has not begun"));
        }
    }

    private static Refusal erasedBefore() {
        return Refusal.conflict(ERASED, "your state has already erased the data of this person");
    }
}
