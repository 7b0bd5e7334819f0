package homeward.chassis.note;

import java.util.UUID;

import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.StreamIds;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;

public sealed interface NoteCommand extends Command {

    String TYPE = "note";

    CaseId caseId();

    PersonId personId();

    @Override
    default String stream() {
        return StreamIds.of(TYPE, caseId(), personId());
    }

    record Open(CaseId caseId, PersonId personId, StateCode other) implements NoteCommand {}

    record Write(CaseId caseId, PersonId personId, UUID textId, String text) implements NoteCommand {}

    record Forbidden(CaseId caseId, PersonId personId) implements NoteCommand {}

    /** A fact that may arrive before the stream is opened, and changes nothing the second time. */
    record Learn(CaseId caseId, PersonId personId) implements NoteCommand {}
}
