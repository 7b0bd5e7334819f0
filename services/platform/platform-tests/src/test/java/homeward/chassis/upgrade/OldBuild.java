package homeward.chassis.upgrade;

import java.util.List;

import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.codec.ContractPackage;

/** Contracts of the build before the upgrade: a note has a text. */
final class OldBuild implements ContractPackage {

    sealed interface NoteEvent extends DomainEvent {}

    record NoteAdded(CaseId caseId, String text) implements NoteEvent {}

    @Override
    public String service() {
        return "note";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public List<StreamType> streamTypes() {
        return List.of(new StreamType("note", NoteEvent.class));
    }
}
