package homeward.console.reply;

import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.cases.CaseFile;
import homeward.console.cases.IdentityDesk;
import homeward.console.cases.Personal;
import homeward.console.cases.RequestDesk;
import homeward.console.forms.Fault;
import homeward.console.forms.Head;
import homeward.console.forms.Meanwhile;
import homeward.console.reading.Reading;
import homeward.console.words.Speech;
import homeward.events.request.ApplicationEvent.RefusalReason;

/** Makes the page of a reply. */
@ApplicationScoped
public class Replies {

    private final Reading reading;

    Replies(Reading reading) {
        this.reading = reading;
    }

    ReplyView view(
            CaseFile<RequestDesk> file,
            String personId,
            String token,
            List<Fault> faults,
            @Nullable Meanwhile meanwhile,
            Speech say) {
        Application.Form form = file.application().form();
        Application.Applicant person = file.application().person(personId).orElseThrow(NotFoundException::new);
        if (form == null) {
            throw new NotFoundException();
        }
        String name = person.name() == null ? say.word("person", "SEALED") : String.valueOf(person.name());
        List<ReplyView.Piece> evidence = reading
                .identification(file.caseId(), token, false)
                .found()
                .map(CaseFile::desk)
                .flatMap(desk -> desk.of(personId))
                .map(IdentityDesk.Person::pieces)
                .orElse(List.of())
                .stream()
                .map(piece -> new ReplyView.Piece(
                        say.word("evidence", piece.kind()), say.word("effect", piece.effect()), piece.basis()))
                .toList();
        Application.Reply answer = person.answer();
        return new ReplyView(
                Head.of(file, form, name, faults, meanwhile, say),
                personId,
                name,
                about(person, say),
                say.word("reply", answer.reply()),
                answer.isAwaited() || answer.isDeemed(),
                !answer.isDeemed(),
                reasons(say),
                evidence);
    }

    private static List<ReplyView.Reason> reasons(Speech say) {
        return Arrays.stream(RefusalReason.values())
                .map(reason -> new ReplyView.Reason(
                        reason.name(), say.word("reason", reason.name()), say.word("reasonhint", reason.name())))
                .toList();
    }

    private static String about(Application.Applicant person, Speech say) {
        Application.Details details = Personal.open(person.details());
        return details == null
                ? say.word("category", person.category())
                : say.word("sex", details.sex()) + " · " + say.partial(details.dateOfBirth())
                        + (details.placeOfBirth() == null ? "" : ", " + details.placeOfBirth()) + " · "
                        + say.word("category", person.category());
    }
}
