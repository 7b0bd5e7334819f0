package homeward.console.perform;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.jspecify.annotations.Nullable;

import homeward.console.commands.Command;
import homeward.console.commands.Commands;
import homeward.console.commands.Target;

/** Which form is meant, and what it is about. */
public class Address {

    @PathParam("caseId")
    String caseId = "";

    @PathParam("command")
    String code = "";

    @QueryParam("person")
    @Nullable
    String person;

    @QueryParam("item")
    @Nullable
    String item;

    @QueryParam("number")
    @Nullable
    Integer number;

    @QueryParam("within")
    @Nullable
    String within;

    /** @throws NotFoundException if there is none */
    Command command() {
        return Commands.of(code).orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException if what the address names are no ids, or not all that the command needs */
    Target target() {
        Command command = command();
        Target target = Target.parsed(caseId, person, item, number, within);
        command.path(target);
        command.stream(target);
        if (command.needsPerson() && target.person() == null) {
            throw new NotFoundException();
        }
        return target;
    }
}
