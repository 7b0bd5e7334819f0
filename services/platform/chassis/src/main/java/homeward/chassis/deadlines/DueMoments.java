package homeward.chassis.deadlines;

import java.time.Instant;
import java.util.List;

import homeward.chassis.documents.CaseDocument;
import homeward.chassis.folding.ReadSide;
import homeward.chassis.reading.Query;
import homeward.chassis.time.Timestamps;

/** The streams of one read model of deadlines whose earliest moment has come. */
public final class DueMoments {

    static final int MOST = 500;

    private final DeadlineProjection<?> projection;
    private final ReadSide readSide;

    public DueMoments(DeadlineProjection<?> projection, ReadSide readSide) {
        this.projection = projection;
        this.readSide = readSide;
    }

    String name() {
        return projection.name();
    }

    Deadlines<?> deadlines() {
        return projection.deadlines();
    }

    /** The longest due first, at most {@link #MOST}. */
    List<Waiting> at(Instant now) {
        Query due = Query.all()
                .whereAtMost(projection.earliestField(), Timestamps.text(now))
                .orderBy(projection.earliestField())
                .page(0, MOST);
        return readSide.platformList(projection, due).stream()
                .map((CaseDocument document) -> document.section(Waiting.class).orElseThrow())
                .toList();
    }
}
