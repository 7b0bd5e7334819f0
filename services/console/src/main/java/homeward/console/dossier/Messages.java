package homeward.console.dossier;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Letter;
import homeward.console.words.Speech;

/** The letters of a case as the page lists them, newest first. */
final class Messages {

    private Messages() {}

    static List<DossierView.Message> of(List<Letter> letters, String us, Persons persons, Speech say) {
        return letters.stream()
                .sorted(Comparator.comparing(Letter::sentAt).reversed())
                .map(letter -> of(letter, us, persons, say))
                .toList();
    }

    private static DossierView.Message of(Letter letter, String us, Persons persons, Speech say) {
        Letter.Evidence read = letter.retrieved();
        String person = persons.shortName(letter.personId());
        return new DossierView.Message(
                letter.messageId(),
                letter.from().equals(us),
                say.state(letter.from()),
                say.word("message", letter.kind()),
                person.isEmpty() ? null : person,
                say.moment(letter.sentAt()),
                moment(letter.delivered(), say),
                moment(read, say),
                read == null ? null : read.authority(),
                letter.answerDue() == null || letter.answeredBy() != null
                        ? null
                        : say.due(letter.answerDue(), letter.to()),
                letter.answeredBy() != null,
                letter.files().size());
    }

    private static @Nullable String moment(Letter.@Nullable Evidence evidence, Speech say) {
        return evidence == null ? null : say.moment(evidence.at());
    }
}
