package homeward.chassis.codes;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.uuid.Generators;
import io.quarkus.arc.properties.IfBuildProperty;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.chassis.commands.Causation;
import homeward.chassis.commands.IdempotencyKeyReused;
import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.failures.Tasks;
import homeward.chassis.limits.TooManyAtOnce;
import homeward.chassis.personal.DataKey;
import homeward.chassis.personal.Erased;
import homeward.chassis.personal.Ledger;
import homeward.chassis.personal.Vault;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.disclosure.DisclosureEvent;
import homeward.events.disclosure.DisclosureEvent.AccessFailed;
import homeward.events.disclosure.DisclosureEvent.AccessGiven;
import homeward.events.disclosure.DisclosureEvent.AccessRevoked;
import homeward.events.disclosure.DisclosureEvent.AccessUsed;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;

/** Gives access by code and secret, lets in, and ends it. Exists in services with {@code homeward.codes=true}. Blocking. */
@ApplicationScoped
@IfBuildProperty(name = "homeward.codes", stringValue = "true")
public class Codes implements Erased {

    /** Whoever waits longer has gone. */
    private static final int WAITING_FOR_EACH = 8;

    private static final int TOKEN_BYTES = 32;

    private final CodeStore store;
    private final Vault vault;
    private final Ledger ledger;
    private final Clock clock;
    private final SlowHash hash;
    private final Duration valid;
    private final int tries;
    private final Duration look;
    private final Duration step;
    private final SecureRandom random = new SecureRandom();
    private final ThreadPoolExecutor checks;

    /**
     * @param valid how long access is given for
     * @param tries wrong secrets that a code bears
     * @param look how long after the opening it may be looked at
     * @param atOnce secrets that are checked at once
     * @param step answers are given at full steps of this time
     */
    Codes(
            CodeStore store,
            Vault vault,
            Ledger ledger,
            Clock clock,
            SlowHash hash,
            @ConfigProperty(name = "homeward.codes.valid") Duration valid,
            @ConfigProperty(name = "homeward.codes.tries") int tries,
            @ConfigProperty(name = "homeward.codes.look") Duration look,
            @ConfigProperty(name = "homeward.codes.at-once") int atOnce,
            @ConfigProperty(name = "homeward.codes.step") Duration step) {
        this.store = store;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
        this.hash = hash;
        this.valid = valid;
        this.tries = tries;
        this.look = look;
        this.step = step;
        // threads of their own: a check takes a processor, and must not take the requests' share of it
        this.checks = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(atOnce * WAITING_FOR_EACH),
                Thread.ofPlatform().daemon().name("codes-", 0).factory());
    }

    @PreDestroy
    void close() {
        checks.shutdownNow();
    }

    /** @param code as it is printed on the letter; kept nowhere */
    public record Given(Access access, String code) {}

    /**
     * What lets somebody look once.
     *
     * @param until when it is too late
     */
    public record Opened(String token, Instant until) {}

    /**
     * Gives a person access. Whatever the state has given the person before ends.
     *
     * @param id the same for a repeated request, and foreseeable to nobody
     * @param person of the case, whose data the actor's state holds
     * @return for a repeated request the same code
     * @throws Refusal if the person's data is erased, or this access has ended meanwhile
     * @throws IdempotencyKeyReused if it was given with another secret, which counts as a try
     */
    public Given give(UUID id, CaseId caseId, PersonId person, Secret secret, boolean guardianPresent, Actor by) {
        Code code = Code.of(vault.derive(bytes("code of access " + id)));
        Optional<KeptAccess> before = store.find(by.state(), person);
        if (before.isPresent() && before.get().given().contains(id)) {
            return same(before.get(), id, secret, code, by);
        }
        if (!isHeld(caseId, person, by.state())) {
            throw erased();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Access access =
                new Access(id, caseId, person, by.state(), now, now.plus(valid), guardianPresent, 0, null, false);
        DataKey key = vault.keyAlone(caseId, person, by.state());
        // on the officer's own thread: it does not wait behind strangers
        byte[] sealed = key.seal(hash.of(secret), bound(id));
        record(
                new AccessGiven(caseId, Set.of(person), by.state(), id, access.until(), guardianPresent),
                id,
                "GiveAccess",
                by);
        while (!store.put(access, known(code), key.id(), sealed)) {
            Optional<KeptAccess> meanwhile = store.find(by.state(), person);
            if (meanwhile.isPresent() && meanwhile.get().given().contains(id)) {
                return same(meanwhile.get(), id, secret, code, by);
            }
        }
        if (!isHeld(caseId, person, by.state())) {
            store.remove(by.state(), person); // erased meanwhile, perhaps before there was anything to remove
            throw erased();
        }
        return new Given(access, code.text());
    }

    /** Whoever gave it could guess at the secret in this way as well. */
    private Given same(KeptAccess kept, UUID id, Secret secret, Code code, Actor by) {
        Tried tried = Optional.of(kept)
                .filter(last -> last.access().id().equals(id))
                .flatMap(last -> tried(last, clock.instant()))
                .orElseThrow(Codes::ended);
        if (!hash.matches(tried.record(), secret)) {
            recordFailure(tried.access(), by);
            throw new IdempotencyKeyReused();
        }
        return new Given(store.giveBack(tried.access()).orElseThrow(Codes::ended), code.text());
    }

    private static Refusal erased() {
        return Refusal.conflict("personal-data-erased", "your state holds no data of this person any more");
    }

    private static Refusal ended() {
        return Refusal.conflict("access-ended", "this access was given before and has ended since");
    }

    /** What a state has given a person; empty if nothing, or it has ended by itself. */
    public Optional<Access> of(StateCode by, PersonId person) {
        return store.find(by, person)
                .map(KeptAccess::access)
                .filter(access -> access.until().isAfter(clock.instant()));
    }

    /** Ends access. Repeating it changes nothing, but records what a crash has kept from the ledger. */
    public void revoke(Access access, Actor by) {
        if (store.revoke(access)) {
            record(
                    new AccessRevoked(access.caseId(), Set.of(access.person()), access.by(), access.id()),
                    Generators.nameBasedGenerator(access.id()).generate("revoked"),
                    "RevokeAccess",
                    by);
        }
    }

    /**
     * Lets in whoever has the code and the secret. Returns at full steps of time, whatever the outcome.
     *
     * @return empty if nothing opens; why is not told
     * @throws TooManyAtOnce if too many wait already; no try was counted
     */
    public Optional<Opened> open(String code, String secret) {
        long began = System.nanoTime();
        Optional<Opened> opened = checked(() -> opened(Code.read(code), Secret.of(secret)));
        evenly(began);
        return opened;
    }

    /**
     * An access of which a try was counted.
     *
     * @param record the hash of its secret
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Tried(Access access, byte[] record) {}

    /** Counts a try, once everything is there that it needs: an outage of the vault costs the person none. */
    private Optional<Tried> tried(KeptAccess kept, Instant now) {
        return hashOf(kept)
                .flatMap(record -> store.reserve(kept.access(), now, tries).map(access -> new Tried(access, record)));
    }

    private Optional<Opened> opened(Optional<Code> code, Secret secret) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Tried tried = code.flatMap(read -> store.find(known(read)))
                .flatMap(kept -> tried(kept, now))
                .orElse(null);
        if (tried == null) {
            hash.ofNothing(secret);
            return Optional.empty();
        }
        Access access = tried.access();
        if (!hash.matches(tried.record(), secret)) {
            recordFailure(access, Actor.person(access.id(), access.by()));
            return Optional.empty();
        }
        byte[] fresh = new byte[TOKEN_BYTES];
        random.nextBytes(fresh);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(fresh);
        Instant until = now.plus(look);
        if (!store.open(access, known(token), until, now)) {
            return Optional.empty();
        }
        record(
                new AccessUsed(access.caseId(), Set.of(access.person()), access.by(), access.id()),
                UUID.randomUUID(),
                "UseAccess",
                Actor.person(access.id(), access.by()));
        return Optional.of(new Opened(token, until));
    }

    /**
     * What may be looked at with a token, once.
     *
     * @return empty if the token is unknown, used or too old, or the access has ended; with the use before this one
     */
    public Optional<Access> look(String token) {
        return store.take(known(token), clock.instant())
                .filter(access -> isHeld(access.caseId(), access.person(), access.by()));
    }

    /** Whoever is erased has no access: the key of the secret is destroyed, and so is what was sealed with it. */
    @Override
    public void after(PersonDataErased erasure) {
        erasure.persons().forEach(person -> store.remove(erasure.by(), person));
    }

    private boolean isHeld(CaseId caseId, PersonId person, StateCode by) {
        return vault.holders(person)
                .filter(held -> held.caseId().equals(caseId))
                .filter(held -> held.copies().contains(by))
                .isPresent();
    }

    /** Empty if the person's data is erased. */
    private Optional<byte[]> hashOf(KeptAccess kept) {
        Access access = kept.access();
        return isHeld(access.caseId(), access.person(), access.by())
                ? vault.keyHeld(access.person(), kept.keyId(), access.by())
                        .map(key -> key.open(kept.secret(), bound(access.id())))
                : Optional.empty();
    }

    private byte[] known(Code code) {
        return vault.derive(bytes("code " + code.plain()));
    }

    private byte[] known(String token) {
        return vault.derive(bytes("token " + token));
    }

    /** Hashes are computed a few at once. */
    private <T> T checked(Callable<T> check) {
        Future<T> running;
        try {
            running = checks.submit(check);
        } catch (RejectedExecutionException full) {
            throw new TooManyAtOnce();
        }
        return Tasks.join(running);
    }

    /** Waits for the next full step: how long it took does not tell what was found. */
    private void evenly(long began) {
        long steps = step.toNanos();
        if (steps == 0) {
            return;
        }
        long full = (System.nanoTime() - began) / steps + 1;
        for (long left = left(began, full * steps); left > 0; left = left(began, full * steps)) {
            LockSupport.parkNanos(left);
        }
    }

    private static long left(long began, long whole) {
        return whole - (System.nanoTime() - began);
    }

    private void recordFailure(Access access, Actor by) {
        record(
                new AccessFailed(access.caseId(), Set.of(access.person()), access.by(), access.id(), access.failures()),
                UUID.randomUUID(),
                "TryAccess",
                by);
    }

    private void record(DisclosureEvent entry, UUID entryId, String command, Actor by) {
        ledger.record(entry, entryId, command, by, Causation.first(entryId));
    }

    private static byte[] bound(UUID id) {
        return bytes("access " + id);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
