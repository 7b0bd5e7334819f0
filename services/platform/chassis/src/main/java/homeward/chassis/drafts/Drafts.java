package homeward.chassis.drafts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.properties.IfBuildProperty;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.chassis.commands.IdempotencyKeyReused;
import homeward.chassis.commands.VersionMismatch;
import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.personal.DataKey;
import homeward.chassis.personal.Vault;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;

/** Keeps and gives out drafts. Exists in services with {@code homeward.drafts=true}. Blocking. */
@ApplicationScoped
@IfBuildProperty(name = "homeward.drafts", stringValue = "true")
public class Drafts {

    private static final int TOGETHER = 100;

    private final DraftStore store;
    private final Vault vault;
    private final Clock clock;
    private final Duration kept;
    private final int perState;

    Drafts(
            DraftStore store,
            Vault vault,
            Clock clock,
            @ConfigProperty(name = "homeward.drafts.kept") Duration kept,
            @ConfigProperty(name = "homeward.drafts.per-state") int perState) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
        this.kept = kept;
        this.perState = perState;
    }

    /**
     * Begins a draft. On return it is stored, confirmed by a majority.
     *
     * @param id the same for a repeated request, and foreseeable to nobody
     * @return as it is now, for a repeated request; it may have been saved since
     * @throws Refusal if the state has too many, or this one was removed meanwhile
     * @throws IdempotencyKeyReused if another draft was begun under this id
     */
    public Draft begin(UUID id, String label, String content, Actor by) {
        Optional<SealedDraft> before = store.find(id);
        if (before.isPresent()) {
            return same(before.get(), label, content);
        }
        if (vault.holders(person(id)).filter(held -> held.copies().isEmpty()).isPresent()) {
            throw Refusal.conflict("draft-removed", "this draft was begun before, and was sent or removed since");
        }
        if (of(by.state()).size() >= perState) {
            throw Refusal.rule(
                    "drafts-per-state", "a state has at most " + perState + " drafts; remove those that nobody needs");
        }
        SealedDraft begun = seal(id, label, 1, content, by, recognised(id, label, content));
        return store.add(begun)
                ? begun.draft()
                : same(store.find(id).orElseThrow(IdempotencyKeyReused::new), label, content);
    }

    private Draft same(SealedDraft before, String label, String content) {
        if (!Arrays.equals(before.begun(), recognised(before.draft().id(), label, content))) {
            throw new IdempotencyKeyReused();
        }
        return before.draft();
    }

    /** All drafts of a state, saved last first. */
    public List<Draft> of(StateCode state) {
        return store.of(state, clock.instant());
    }

    /** @throws Refusal if the state has no such draft */
    public Draft find(UUID id, StateCode by) {
        return own(id, by).draft();
    }

    /** @throws Refusal if the state has no such draft */
    public String open(UUID id, StateCode by) {
        SealedDraft sealed = own(id, by);
        DataKey key = vault.keyHeld(person(id), sealed.keyId(), by).orElseThrow(Drafts::unknown);
        return new String(key.open(sealed.content(), bound(id, sealed.draft().version())), StandardCharsets.UTF_8);
    }

    /**
     * Saves a draft anew. What was saved already by the same officer is not saved again.
     *
     * @param expected version that the officer has seen
     * @throws Refusal if the state has no such draft
     * @throws VersionMismatch if somebody has saved it since
     */
    public Draft save(UUID id, long expected, String label, String content, Actor by) {
        SealedDraft before = own(id, by.state());
        Draft known = before.draft();
        if (known.version() == expected + 1
                && known.by().equals(by.id())
                && Arrays.equals(before.recognised(), recognised(id, label, content))) {
            return known;
        }
        SealedDraft saved = seal(id, label, expected + 1, content, by, before.begun());
        if (known.version() != expected || !store.replace(saved)) {
            throw new VersionMismatch("the draft is at version "
                    + find(id, by.state()).version() + ", not " + expected + "; somebody has saved it meanwhile");
        }
        return saved.draft();
    }

    /** Removes a draft and destroys its key. Repeating it changes nothing, and neither does removing another state's. */
    public void remove(UUID id, StateCode by) {
        store.find(id)
                .map(SealedDraft::draft)
                .filter(draft -> draft.state().equals(by))
                .ifPresent(this::remove);
    }

    /** The key first: then the content is gone, whatever becomes of the store. */
    private void remove(Draft draft) {
        vault.erase(person(draft.id()), draft.state());
        store.remove(draft.id());
    }

    /** Removes what has not been saved for too long. */
    void removeOver() {
        Instant now = clock.instant();
        for (List<Draft> over = store.over(now, TOGETHER); !over.isEmpty(); over = store.over(now, TOGETHER)) {
            over.forEach(this::remove);
        }
    }

    private SealedDraft own(UUID id, StateCode by) {
        return store.find(id)
                .filter(found -> found.draft().state().equals(by))
                .filter(found -> found.draft().keptUntil().isAfter(clock.instant()))
                .orElseThrow(Drafts::unknown);
    }

    private static Refusal unknown() {
        return Refusal.unknown("there is no such draft");
    }

    private SealedDraft seal(UUID id, String label, long version, String content, Actor by, byte[] begun) {
        PersonId person = person(id);
        Map<PersonId, DataKey> keys = vault.keysShared(new CaseId(id), Set.of(person), Set.of(by.state()));
        DataKey key = Objects.requireNonNull(keys.get(person), "the key that was asked for");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new SealedDraft(
                new Draft(id, by.state(), label, version, by.id(), now, now.plus(kept)),
                key.id(),
                key.seal(content.getBytes(StandardCharsets.UTF_8), bound(id, version)),
                recognised(id, label, content),
                begun);
    }

    /** A label has one line. */
    private byte[] recognised(UUID id, String label, String content) {
        return vault.derive(("draft\n" + id + "\n" + label + "\n" + content).getBytes(StandardCharsets.UTF_8));
    }

    private static PersonId person(UUID id) {
        return new PersonId(id);
    }

    /** An older version cannot be put in the place of a newer one. */
    private static byte[] bound(UUID id, long version) {
        return ("draft " + id + " " + version).getBytes(StandardCharsets.UTF_8);
    }
}
