package homeward.chassis.note;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import homeward.chassis.personal.Retention;
import homeward.events.CaseId;
import homeward.events.StateCode;

/** Notes are kept until long ago. */
@ApplicationScoped
public class NoteRetention implements Retention {

    @Override
    public Optional<LocalDate> lastDay(CaseId caseId, StateCode reader) {
        return Optional.of(LocalDate.EPOCH);
    }
}
