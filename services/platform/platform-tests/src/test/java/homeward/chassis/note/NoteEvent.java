package homeward.chassis.note;

import java.util.UUID;

import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;

/** The events of a note, one stream per case and person. */
public sealed interface NoteEvent extends DomainEvent {

    PersonId personId();

    record NoteOpened(CaseId caseId, PersonId personId, StateCode by, StateCode other) implements NoteEvent {}

    record NoteWritten(CaseId caseId, PersonId personId, UUID textId, Personal<String> text) implements NoteEvent {}

    /** A fact of another stream. */
    record FactLearned(CaseId caseId, PersonId personId) implements NoteEvent {}
}
