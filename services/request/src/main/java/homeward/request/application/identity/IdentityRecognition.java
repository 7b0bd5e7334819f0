package homeward.request.application.identity;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import homeward.chassis.personal.Recognition;
import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.DetailsCorrected;
import homeward.events.request.PersonalDetails;

/** Persons are recognised, and found, by what the form says of them, and by what it said before it was corrected. */
@Singleton
public class IdentityRecognition implements Recognition {

    @Override
    public Map<PersonId, Set<String>> keys(DomainEvent event) {
        Map<PersonId, Set<String>> keys = new LinkedHashMap<>();
        switch (event) {
            case ApplicationSubmitted e ->
                e.persons().forEach(person -> keys.put(person.personId(), entered(person.details())));
            case DetailsCorrected e -> keys.put(e.personId(), entered(e.details()));
            default -> {}
        }
        return keys;
    }

    @Override
    public boolean weak(String key) {
        return IdentityKey.kindOf(key).weak();
    }

    private static Set<String> entered(Personal<PersonalDetails> details) {
        Set<String> entered = new LinkedHashSet<>(keys(details));
        if (details instanceof Personal.Present<PersonalDetails> known) {
            SearchKey.of(known.value()).forEach(key -> entered.add(key.text()));
        }
        return entered;
    }

    /** The keys of a description as texts; none if it cannot be read. */
    public static Set<String> keys(Personal<PersonalDetails> details) {
        return details instanceof Personal.Present<PersonalDetails> known ? keys(List.of(known.value())) : Set.of();
    }

    /** The keys of all descriptions of one person as texts. */
    public static Set<String> keys(List<PersonalDetails> descriptions) {
        return descriptions.stream()
                .flatMap(description -> IdentityKey.of(description).stream())
                .map(IdentityKey::text)
                .collect(Collectors.toSet());
    }
}
