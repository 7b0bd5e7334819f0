package homeward.reintegration.casefile;

import java.time.Instant;

import jakarta.inject.Singleton;

import homeward.casefile.Contents;
import homeward.casefile.Desk;
import homeward.casefile.summary.Summaries;
import homeward.casefile.summary.Summary;
import homeward.chassis.deciding.Openings;
import homeward.events.Recorded;
import homeward.events.reintegration.ReintegrationEvent;

/** The desk of the reintegration counsellors. */
@Singleton
public class ReintegrationDesk implements Desk<ReintegrationEvent, Returnees, Returnees> {

    @Override
    public Summary<ReintegrationEvent, ?> summary() {
        return Summaries.REINTEGRATION;
    }

    @Override
    public Returnees nothing() {
        return Returnees.NONE;
    }

    @Override
    public Returnees after(Returnees own, Recorded<ReintegrationEvent> recorded) {
        return own.after(recorded.event());
    }

    @Override
    public Returnees show(Contents<Returnees> contents, Instant now, Openings by) {
        return contents.own();
    }
}
