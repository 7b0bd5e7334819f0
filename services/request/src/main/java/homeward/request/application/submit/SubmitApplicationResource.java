package homeward.request.application.submit;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import homeward.chassis.commands.Commands;
import homeward.chassis.deciding.Refusal;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Role;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.FamilyRole;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.ALL)
public class SubmitApplicationResource {

    private final Commands commands;

    SubmitApplicationResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @Operation(
            summary = "Submit a readmission application",
            description =
                    "Opens a case for one person or one family. The receipt contains the id of the case; the case file contains"
                            + " the ids of its persons, in the order of the form.")
    public Response submit(@Valid SubmitApplicationBody body) {
        List<PersonId> ids = IntStream.range(0, body.persons().size())
                .mapToObj(place -> new PersonId(commands.newId("person-" + place)))
                .toList();
        return commands.open(new SubmitApplication(
                new CaseId(commands.newId("case")),
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
                persons(body.persons(), ids),
                observations(body, ids)));
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
}
