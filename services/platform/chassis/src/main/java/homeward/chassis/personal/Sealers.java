package homeward.chassis.personal;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import homeward.events.Audience;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.codec.PersonalData;
import homeward.events.codec.Sealer;

/** Provides sealers that use the persons' data keys from the vault. */
@Singleton
public class Sealers {

    private final Vault vault;

    Sealers(Vault vault) {
        this.vault = vault;
    }

    /**
     * A sealer of the event's personal data: what the parties may know for all of them, each with its own copy of the
     * keys unless its copy was erased; what is undisclosed for the keeper alone. Keys are fetched here, before anything
     * is written.
     *
     * @param caseId the case in which the data is recorded
     * @param holders the parties of the event's case entitled to personal data
     * @param keeper null if the event holds nothing that is undisclosed
     * @throws homeward.chassis.deciding.Refusal if a person belongs to another case, or was erased everywhere
     */
    public Sealer of(CaseId caseId, DomainEvent event, Set<StateCode> holders, @Nullable StateCode keeper) {
        Map<PersonId, DataKey> shared =
                vault.keysShared(caseId, PersonalData.persons(event, Audience.PARTIES), holders);
        Map<PersonId, DataKey> alone = PersonalData.persons(event, Audience.REQUESTING_STATE).stream()
                .collect(
                        Collectors.toMap(person -> person, person -> vault.keyAlone(caseId, person, required(keeper))));
        return (person, audience, plaintext, associatedData) -> {
            DataKey key = Objects.requireNonNull(
                    switch (audience) {
                        case PARTIES -> shared.get(person);
                        case REQUESTING_STATE -> alone.get(person);
                    },
                    "a person whose key was not asked for");
            return new Sealer.SealedBytes(key.id(), key.seal(plaintext, associatedData));
        };
    }

    private static StateCode required(@Nullable StateCode keeper) {
        return Objects.requireNonNull(keeper, "undisclosed data without a keeper");
    }
}
