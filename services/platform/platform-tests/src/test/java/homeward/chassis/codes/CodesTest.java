package homeward.chassis.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import com.mongodb.client.MongoDatabase;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.codes.Codes.Given;
import homeward.chassis.codes.Codes.Opened;
import homeward.chassis.commands.IdempotencyKeyReused;
import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.limits.TooManyAtOnce;
import homeward.chassis.personal.TestVault;
import homeward.chassis.personal.Vault;
import homeward.chassis.time.MovableClock;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.events.StateCode;
import homeward.events.disclosure.DisclosureEvent;
import homeward.events.disclosure.DisclosureEvent.AccessFailed;
import homeward.events.disclosure.DisclosureEvent.ErasureGround;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;
import homeward.testkit.TestStore;

class CodesTest {

    private static final int TRIES = 10;
    private static final Duration VALID = Duration.ofDays(90);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final PersonId TAMAR = new PersonId(new UUID(2, 1));
    private static final StateCode DEU = new StateCode("DEU");
    private static final StateCode GEO = new StateCode("GEO");
    private static final Actor OFFICER = new Actor("o-1", DEU, "an authority", Set.of(Role.REQUESTING_OFFICER));
    private static final String SECRET = "blue tea kettle";
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private final MongoDatabase database = TestStore.newDatabase();
    private final TestVault vault = new TestVault();
    private final List<DisclosureEvent> ledger = new ArrayList<>();
    private final Set<UUID> recorded = new HashSet<>();
    private boolean ledgerIsAway;
    private final MovableClock clock = new MovableClock(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ZERO, true);
    private final CountedHash hash = new CountedHash();
    private final List<Codes> replicas = new ArrayList<>();
    private final Codes codes = replica(Duration.ZERO);

    /** The real one; what is checked is counted, and nothing is computed where nothing can match. */
    private static final class CountedHash extends SlowHash {

        private final AtomicInteger checks = new AtomicInteger();

        @Override
        boolean matches(byte[] kept, Secret secret) {
            checks.incrementAndGet();
            return super.matches(kept, secret);
        }

        @Override
        void ofNothing(Secret secret) {}
    }

    CodesTest() {
        new CodeStore(database).ensureIndexes();
        vault.vault().keysShared(CASE, Set.of(TAMAR), Set.of(DEU, GEO));
    }

    @AfterEach
    void stop() {
        replicas.forEach(Codes::close);
    }

    /** Another process on the same store, or the same one after a restart. */
    private Codes replica(Duration step) {
        return replica(step, vault.vault());
    }

    private Codes replica(Duration step, Vault keys) {
        Codes replica = new Codes(
                new CodeStore(database),
                keys,
                (entry, entryId, _, _, _) -> record(entry, entryId),
                clock,
                hash,
                VALID,
                TRIES,
                LOOK,
                2,
                step);
        replicas.add(replica);
        return replica;
    }

    /** Once for each id, as the ledger does. */
    private void record(DisclosureEvent entry, UUID entryId) {
        synchronized (ledger) {
            if (ledgerIsAway) {
                throw new IllegalStateException("the ledger is away");
            }
            if (recorded.add(entryId)) {
                ledger.add(entry);
            }
        }
    }

    @Test
    void codeAndSecretOpenOnceForEachOpening() {
        Given given = give();

        Opened opened = codes.open(given.code(), " Blue TEA kettle").orElseThrow();
        Access first = codes.look(opened.token()).orElseThrow();

        assertThat(first.person()).isEqualTo(TAMAR);
        assertThat(first.openedAt()).as("the time before").isNull();
        assertThat(codes.look(opened.token())).as("again").isEmpty();
        clock.moveTo(Duration.ofDays(1));
        assertThat(codes.look(codes.open(given.code(), SECRET).orElseThrow().token())
                        .orElseThrow()
                        .openedAt())
                .isEqualTo(NOW);
        assertThat(entries()).containsExactly("AccessGiven", "AccessUsed", "AccessUsed");
    }

    @Test
    void whatWasOpenedMustBeLookedAtSoon() {
        String token = codes.open(give().code(), SECRET).orElseThrow().token();
        clock.moveTo(LOOK);

        assertThat(codes.look(token)).isEmpty();
        assertThat(codes.look("")).isEmpty();
        assertThat(codes.look("something else")).isEmpty();
    }

    @Test
    void theNextOpeningEndsTheTokenBefore() {
        Given given = give();
        String before = codes.open(given.code(), SECRET).orElseThrow().token();
        String after = codes.open(given.code(), SECRET).orElseThrow().token();

        assertThat(codes.look(before)).isEmpty();
        assertThat(codes.look(after)).isPresent();
    }

    @Test
    void whateverIsWrongOpensNothing() {
        Given given = give();

        assertThat(codes.open("0000-0000-0000-0000-0000", SECRET)).as("unknown").isEmpty();
        assertThat(codes.open("no code", SECRET)).as("none at all").isEmpty();
        assertThat(codes.open(given.code(), "red tea kettle"))
                .as("wrong secret")
                .isEmpty();
        assertThat(codes.open(given.code(), "\u200b"))
                .as("none that anybody sees")
                .isEmpty();
        codes.revoke(given.access(), OFFICER);
        codes.revoke(given.access(), OFFICER);
        assertThat(codes.open(given.code(), SECRET)).as("revoked").isEmpty();
        Given next = give();
        clock.moveTo(VALID);
        assertThat(codes.open(next.code(), SECRET)).as("over").isEmpty();
        assertThat(entries())
                .containsExactly("AccessGiven", "AccessFailed", "AccessFailed", "AccessRevoked", "AccessGiven");
        assertThat(codes.of(DEU, TAMAR)).isEmpty();
    }

    @Test
    void accessThatIsGivenAnewEndsTheFormer() {
        Given former = give();
        String token = codes.open(former.code(), SECRET).orElseThrow().token();
        Given next = give();

        assertThat(next.code()).isNotEqualTo(former.code());
        assertThat(codes.look(token)).isEmpty();
        assertThat(codes.open(former.code(), SECRET)).isEmpty();
        assertThat(codes.open(next.code(), SECRET)).isPresent();
    }

    @Test
    void revokedBetweenOpeningAndLookingItShowsNothing() {
        Given given = give();
        String token = codes.open(given.code(), SECRET).orElseThrow().token();
        codes.revoke(given.access(), OFFICER);

        assertThat(codes.look(token)).isEmpty();
    }

    /** A crash between both is the same. */
    @Test
    void anEndThatTheLedgerMissedIsInItOnceItIsRepeated() {
        Given given = give();
        ledgerIsAway = true;
        assertThatThrownBy(() -> codes.revoke(given.access(), OFFICER)).hasMessage("the ledger is away");
        ledgerIsAway = false;

        assertThat(codes.open(given.code(), SECRET)).isEmpty();
        codes.revoke(given.access(), OFFICER);
        codes.revoke(given.access(), OFFICER);

        assertThat(entries()).containsExactly("AccessGiven", "AccessRevoked");
    }

    @Test
    void I21_aCodeBearsTenWrongSecretsHoweverManyAreTriedAtOnce() throws Exception {
        Given given = give();
        List<Codes> many = List.of(codes, replica(Duration.ZERO), replica(Duration.ZERO));
        List<Future<Boolean>> tries = new ArrayList<>();
        try (ExecutorService attackers = Executors.newFixedThreadPool(12)) {
            for (int guess = 0; guess < 90; guess++) {
                Codes replica = many.get(guess % many.size());
                String guessed = "guess number " + guess;
                tries.add(attackers.submit(() -> opens(replica, given.code(), guessed)));
            }
            for (Future<Boolean> one : tries) {
                assertThat(one.get()).isFalse();
            }
        }

        assertThat(hash.checks).hasValue(TRIES);
        assertThat(replica(Duration.ZERO).open(given.code(), SECRET))
                .as("with the right secret, after a restart")
                .isEmpty();
        assertThat(codes.of(DEU, TAMAR).orElseThrow().failures()).isEqualTo(TRIES);
        assertThat(ledger.stream()
                        .filter(AccessFailed.class::isInstance)
                        .map(entry -> ((AccessFailed) entry).failures()))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    private static boolean opens(Codes replica, String code, String secret) {
        while (true) {
            try {
                return replica.open(code, secret).isPresent();
            } catch (TooManyAtOnce busy) {
                Thread.onSpinWait();
            }
        }
    }

    /** @param rights for each try whether it is with the right secret */
    @Property(tries = 8)
    void I21_inAnyOrderOfRightAndWrongSecretsTenWrongOnesAreTheLast(@ForAll @Size(max = 16) List<Boolean> rights) {
        CodesTest anew = new CodesTest();
        try {
            Given given = anew.give();
            int wrong = 0;
            for (boolean right : rights) {
                boolean opens = anew.replica(Duration.ZERO)
                        .open(given.code(), right ? SECRET : "red tea kettle")
                        .isPresent();
                assertThat(opens).isEqualTo(right && wrong < TRIES);
                wrong += right ? 0 : 1;
            }
            assertThat(anew.codes.of(DEU, TAMAR).orElseThrow().failures()).isEqualTo(Math.min(wrong, TRIES));
        } finally {
            anew.stop();
        }
    }

    @Test
    void anOutageOfTheVaultCostsNoTry() {
        Given given = give();
        Codes cutOff = replica(Duration.ZERO, withoutKeys());

        assertThatThrownBy(() -> cutOff.open(given.code(), SECRET)).hasMessage("the vault is away");

        assertThat(codes.of(DEU, TAMAR).orElseThrow().failures()).isZero();
    }

    private Vault withoutKeys() {
        return instead("keyHeld", _ -> {
            throw new IllegalStateException("the vault is away");
        });
    }

    /** The vault, with something done to what one operation returns. */
    private Vault instead(String operation, UnaryOperator<Object> change) {
        return (Vault) Proxy.newProxyInstance(
                Vault.class.getClassLoader(), new Class<?>[] {Vault.class}, (_, method, arguments) -> {
                    Object answer = method.invoke(vault.vault(), arguments);
                    return method.getName().equals(operation) ? change.apply(answer) : answer;
                });
    }

    @Test
    void I21_erasureEndsAccessWhateverTheStoreKeeps() {
        Given given = give();
        String token = codes.open(given.code(), SECRET).orElseThrow().token();

        vault.vault().erase(TAMAR, DEU);

        assertThat(codes.look(token)).as("opened before").isEmpty();
        assertThat(codes.open(given.code(), SECRET)).isEmpty();
        codes.after(new PersonDataErased(CASE, Set.of(TAMAR), DEU, ErasureGround.DATA_SUBJECT_REQUEST, false));
        assertThat(database.getCollection("codes").countDocuments()).isZero();
        assertThatThrownBy(this::give)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("personal-data-erased"));
    }

    @Test
    void I21_whatIsErasedWhileAccessIsGivenLeavesNothing() {
        Codes late = replica(Duration.ZERO, instead("keyAlone", key -> {
            vault.vault().erase(TAMAR, DEU);
            codes.after(new PersonDataErased(CASE, Set.of(TAMAR), DEU, ErasureGround.DATA_SUBJECT_REQUEST, false));
            return key;
        }));

        assertThatThrownBy(() -> late.give(UUID.randomUUID(), CASE, TAMAR, Secret.of(SECRET), false, OFFICER))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("personal-data-erased"));
        assertThat(database.getCollection("codes").countDocuments()).isZero();
    }

    @Test
    void theErasureOfTheOtherStateEndsNothingHere() {
        Given given = give();
        vault.vault().erase(TAMAR, GEO);
        codes.after(new PersonDataErased(CASE, Set.of(TAMAR), GEO, ErasureGround.DATA_SUBJECT_REQUEST, false));

        assertThat(codes.open(given.code(), SECRET)).isPresent();
    }

    @Test
    void aRepeatedRequestGetsTheSameCodeAndNoOtherSecretTakesItsPlace() {
        UUID id = UUID.randomUUID();
        Given given = give(id, SECRET);

        assertThat(give(id, SECRET)).isEqualTo(given);
        assertThatThrownBy(() -> give(id, "red tea kettle")).isInstanceOf(IdempotencyKeyReused.class);
        assertThat(give(id, SECRET).access().failures())
                .as("guesses of officers count")
                .isEqualTo(1);
        codes.revoke(given.access(), OFFICER);
        assertThatThrownBy(() -> give(id, SECRET)).as("revoked").isInstanceOf(Refusal.class);
        give();
        assertThatThrownBy(() -> give(id, SECRET)).as("replaced").isInstanceOf(Refusal.class);
        assertThat(entries()).containsExactly("AccessGiven", "AccessFailed", "AccessRevoked", "AccessGiven");
    }

    @Test
    void theSameRequestTwiceAtOnceGivesOneAccessWhichStaysEnded() {
        UUID id = UUID.randomUUID();
        Codes late = replica(Duration.ZERO, instead("keyAlone", key -> {
            codes.revoke(give(id, SECRET).access(), OFFICER);
            return key;
        }));

        assertThatThrownBy(() -> late.give(id, CASE, TAMAR, Secret.of(SECRET), false, OFFICER))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("access-ended"));
        assertThat(codes.of(DEU, TAMAR).orElseThrow().revoked()).isTrue();
        assertThat(entries()).containsExactly("AccessGiven", "AccessRevoked");
    }

    @Test
    void aPersonOfAnotherCaseGetsNone() {
        assertThatThrownBy(() -> codes.give(
                        UUID.randomUUID(), new CaseId(new UUID(1, 2)), TAMAR, Secret.of(SECRET), false, OFFICER))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void neitherCodeNorSecretNorTokenIsStored() {
        Given given = give();
        Opened opened = codes.open(given.code(), SECRET).orElseThrow();

        assertThat(database.getCollection("codes").find().first().toJson())
                .contains(TAMAR.toString())
                .doesNotContain(given.code(), given.code().replace("-", ""), SECRET, opened.token());
    }

    @Test
    void answersComeAtFullStepsWhateverWasFound() {
        Duration step = Duration.ofMillis(700);
        Codes even = replica(step);
        Given given = give();

        for (String code : List.of(given.code(), "0000-0000-0000-0000-0000", "no code")) {
            long began = System.nanoTime();
            Optional<Opened> _ = even.open(code, "red tea kettle");
            long took = System.nanoTime() - began;
            assertThat(took % step.toNanos()).as(code).isLessThan(step.toNanos() / 2);
            assertThat(took).isGreaterThanOrEqualTo(step.toNanos());
        }
    }

    private Given give() {
        return give(UUID.randomUUID(), SECRET);
    }

    private Given give(UUID id, String secret) {
        return codes.give(id, CASE, TAMAR, Secret.of(secret), false, OFFICER);
    }

    private List<String> entries() {
        return ledger.stream().map(entry -> entry.getClass().getSimpleName()).toList();
    }
}
