package homeward.chassis.note;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import homeward.chassis.personal.LegalHold;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;

/** Notes have no end: a test says which of them still run. */
@ApplicationScoped
public class NoteHold implements LegalHold {

    private final Set<CaseId> running = ConcurrentHashMap.newKeySet();

    public void keep(CaseId caseId) {
        running.add(caseId);
    }

    @Override
    public boolean runs(CaseId caseId, PersonId personId, StateCode reader) {
        return running.contains(caseId);
    }
}
