package homeward.console.commands;

import java.util.Optional;

import homeward.console.cases.Application;
import homeward.console.cases.AssistanceDesk;
import homeward.console.cases.CaseFile;
import homeward.console.cases.IdentityDesk;
import homeward.console.cases.RequestDesk;
import homeward.console.cases.TransferDesk;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;

/**
 * Where a form is shown.
 *
 * @param file of the desk whose command it is
 */
public record Context(Target target, CaseFile<?> file, Signed signed, Speech say) {

    /** Surname first, or the place in the application if the name may not be read. */
    public String name(String personId) {
        Optional<Application.Applicant> person = file.application().person(personId);
        String name = person.map(Application.Applicant::name).orElse(null);
        if (name != null && !name.isEmpty()) {
            return name;
        }
        int place = person.map(file.application().people()::indexOf).orElse(-1) + 1;
        return say.word("person", "NUMBER") + " " + place;
    }

    /** The desk's own part; empty at another desk. */
    private <D> Optional<D> desk(Class<D> type) {
        return Optional.ofNullable(file.desk()).filter(type::isInstance).map(type::cast);
    }

    Optional<RequestDesk> request() {
        return desk(RequestDesk.class);
    }

    /** What the identification desk has about the person whom the form is about. */
    Optional<IdentityDesk.Person> identity() {
        return Optional.ofNullable(target.person())
                .flatMap(person -> desk(IdentityDesk.class).flatMap(desk -> desk.of(person)));
    }

    Optional<TransferDesk> transfer() {
        return desk(TransferDesk.class);
    }

    /** The itinerary that the form is about. */
    Optional<TransferDesk.Plan> plan() {
        return transfer().flatMap(desk -> desk.plan(target.item()));
    }

    /** The assistance of the person whom the form is about. */
    Optional<AssistanceDesk.Person> assistance() {
        return desk(AssistanceDesk.class).flatMap(desk -> desk.of(target.person()));
    }

    /** The grant that the form is about. */
    Optional<AssistanceDesk.Grant> grant() {
        return assistance().flatMap(person -> person.grant(target.item()));
    }
}
