package homeward.identification.casefile;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;

import homeward.casefile.Contents;
import homeward.casefile.Desk;
import homeward.casefile.summary.Summaries;
import homeward.casefile.summary.Summary;
import homeward.casefile.work.Task;
import homeward.chassis.deciding.Openings;
import homeward.events.Recorded;
import homeward.events.identification.IdentificationEvent;

/** The desk of the consular officers. */
@Singleton
public class IdentificationDesk implements Desk<IdentificationEvent, IdentityFiles, IdentityFiles> {

    @Override
    public Summary<IdentificationEvent, ?> summary() {
        return Summaries.IDENTIFICATION;
    }

    @Override
    public IdentityFiles nothing() {
        return IdentityFiles.NONE;
    }

    @Override
    public IdentityFiles after(IdentityFiles own, Recorded<IdentificationEvent> recorded) {
        return own.after(recorded.event());
    }

    @Override
    public IdentityFiles show(Contents<IdentityFiles> contents, Instant now, Openings by) {
        return contents.own();
    }

    @Override
    public List<Task> tasks(Contents<IdentityFiles> contents) {
        return IdentificationTasks.of(contents);
    }
}
