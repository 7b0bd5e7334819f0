package homeward.reintegration.casefile;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import homeward.casefile.Contents;
import homeward.casefile.Desk;
import homeward.casefile.summary.Summaries;
import homeward.casefile.summary.Summary;
import homeward.casefile.work.Side;
import homeward.casefile.work.Task;
import homeward.chassis.deciding.Openings;
import homeward.events.Recorded;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.stages.ReintegrationStage;

/** The desk of the reintegration counsellors. */
@Singleton
public class ReintegrationDesk implements Desk<ReintegrationEvent, Returnees, Returnees> {

    /** Kinds of due moments. */
    enum Due {
        ASSISTANCE_ENDS
    }

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

    /** The end of the time in which assistance can be granted and delivered, by counsellors of either side. */
    @Override
    public List<Task> tasks(Contents<Returnees> contents) {
        return contents.own().persons().stream()
                .filter(person -> isOpen(contents, person))
                .flatMap(person -> Stream.ofNullable(person.period())
                        .filter(period -> !period.ended())
                        .map(period -> Task.of(Due.ASSISTANCE_ENDS, Side.EITHER)
                                .about(person.personId())
                                .dueAt(period.ends())
                                .counted(period.receivedAt(), null)))
                .toList();
    }

    private static boolean isOpen(Contents<Returnees> contents, Assistance of) {
        return contents.reintegration().persons().stream()
                .filter(person -> person.personId().equals(of.personId()))
                .noneMatch(person -> person.stage() == ReintegrationStage.CLOSED);
    }
}
