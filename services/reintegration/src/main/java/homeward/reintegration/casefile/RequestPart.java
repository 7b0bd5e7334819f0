package homeward.reintegration.casefile;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Transferee.FamilyRole;

/** Who is to return, and how. */
public record RequestPart(
        @Nullable StateCode requestingState,
        @Nullable StateCode requestedState,
        @Nullable ReturnKind kind,
        List<Returnee> persons,
        @Nullable String ended) {

    /** @param consented whether consent to the return is live, as last said */
    public record Returnee(
            PersonId personId,
            FamilyRole role,
            boolean minor,
            @Nullable PersonId accompaniedBy,
            boolean consented) {}

    static final RequestPart NOTHING = new RequestPart(null, null, null, List.of(), null);

    RequestPart consented(PersonId person, boolean consent) {
        return new RequestPart(
                requestingState,
                requestedState,
                kind,
                Entries.change(
                        persons,
                        returnee -> returnee.personId().equals(person),
                        r -> new Returnee(r.personId(), r.role(), r.minor(), r.accompaniedBy(), consent)),
                ended);
    }

    RequestPart ended(String why) {
        return new RequestPart(requestingState, requestedState, kind, persons, why);
    }
}
