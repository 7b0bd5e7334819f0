package homeward.request.correspondence;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.correspondence.Written.ALL;
import static homeward.request.correspondence.Written.NEXT;
import static homeward.request.correspondence.Written.SIDES;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.attachments.Attachment;
import homeward.events.attachments.FileType;
import homeward.events.attachments.Scan;
import homeward.events.request.CorrespondenceEvent.MessageKind;
import homeward.events.request.CorrespondenceEvent.MessageText;
import homeward.request.correspondence.CorrespondenceCommand.SendMessage;
import homeward.testkit.DataSubjectsSpec;

class CorrespondenceDataSubjectsTest {

    @Test
    void noMessageIsAboutAPersonOfAnotherCase() {
        DataSubjectsSpec.of(CorrespondenceCommand.class)
                .only(CHILD, Written::nothing, person -> about(person, List.of()))
                .only(CHILD, Written::asked, person -> about(person, List.of()))
                .only(CHILD, Written::asked, person -> about(CHILD, List.of(titled(person))))
                .complete();
    }

    private static SendMessage about(PersonId person, List<Attachment> attachments) {
        return new SendMessage(
                CASE,
                SIDES,
                NEXT,
                MessageKind.INFORMATION,
                null,
                null,
                Personal.of(person, new MessageText("fictional", "fictional text")),
                ALL,
                attachments);
    }

    private static Attachment titled(PersonId person) {
        return new Attachment(
                new UUID(6, 6),
                FileType.PDF,
                100,
                "00",
                Set.of(CHILD),
                false,
                Scan.NOT_SCANNED,
                Personal.of(person, "fictional"));
    }
}
