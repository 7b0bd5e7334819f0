package homeward.chassis.upgrade;

import java.util.List;

import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.TypeName;
import homeward.events.codec.ContractPackage;
import homeward.events.codec.Upcasters;
import homeward.events.codec.Version;

/** Contracts of the build after the upgrade: a note has an importance, and one from before has 1. */
final class NewBuild implements ContractPackage {

    sealed interface NoteEvent extends DomainEvent {}

    @Version(2)
    record NoteAdded(CaseId caseId, String text, int importance) implements NoteEvent {}

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

    @Override
    public void upcasters(Upcasters.Builder steps) {
        steps.step(new TypeName("note", "NoteAdded", 1), note -> note.put("importance", 1));
    }
}
