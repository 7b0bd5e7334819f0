package homeward.request.application.submit;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.FamilyRole;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.request.application.Earlier;

/** Turns the form into the command. */
public final class Draft {

    private Draft() {}

    /**
     * @param ids by purpose
     * @throws Refusal if an accompanying parent is not in the form
     */
    public static SubmitApplication of(SubmitApplicationBody body, Function<String, UUID> ids) {
        List<PersonId> persons = IntStream.range(0, body.persons().size())
                .mapToObj(place -> new PersonId(ids.apply("person-" + place)))
                .toList();
        return new SubmitApplication(
                new CaseId(ids.apply("case")),
                body.reference(),
                body.requestingState(),
                body.requestedState(),
                body.requestingAuthority(),
                body.requestedAuthority(),
                body.treaty().agreement(),
                body.treaty().protocol(),
                body.procedure(),
                body.returnKind(),
                body.interviewRequested(),
                body.irregularStayKnownSince(),
                persons(body.persons(), persons),
                observations(body, persons),
                new Earlier(body.formerCase(), others(body), List.of()));
    }

    private static List<Transferee> persons(List<PersonBody> persons, List<PersonId> ids) {
        return IntStream.range(0, persons.size())
                .mapToObj(place -> persons.get(place).transferee(ids.get(place), parent(persons, place, ids)))
                .toList();
    }

    private static @Nullable PersonId parent(List<PersonBody> persons, int place, List<PersonId> ids) {
        Integer parent = persons.get(place).accompaniedBy();
        if (parent == null) {
            return null;
        }
        if (parent > ids.size()) {
            throw Refusal.invalid(
                    "persons[" + place + "].accompaniedBy", "the application has no person with this number");
        }
        return ids.get(parent - 1);
    }

    private static @Nullable Personal<String> observations(SubmitApplicationBody body, List<PersonId> ids) {
        if (body.observations() == null) {
            return null;
        }
        int principal = IntStream.range(0, ids.size())
                .filter(place -> body.persons().get(place).role() == FamilyRole.PRINCIPAL)
                .findFirst()
                .orElse(0);
        return Personal.of(ids.get(principal), body.observations());
    }

    private static Set<CaseId> others(SubmitApplicationBody body) {
        return body.casesOfOtherPersons() == null ? Set.of() : Set.copyOf(body.casesOfOtherPersons());
    }
}
