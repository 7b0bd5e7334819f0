package homeward.chassis.deadlines;

import java.time.Instant;
import java.util.List;

import homeward.chassis.documents.CaseDocument;
import homeward.chassis.reading.Documents;
import homeward.chassis.reading.Query;
import homeward.chassis.reading.Visibility;
import homeward.chassis.time.Timestamps;

/** The streams of one read model of deadlines whose earliest moment has come. */
public final class DueMoments {

    static final int MOST = 500;

    private final DeadlineProjection<?> projection;
    private final Documents documents;

    public DueMoments(DeadlineProjection<?> projection, Documents documents) {
        this.projection = projection;
        this.documents = documents;
    }

    String name() {
        return projection.name();
    }

    Deadlines<?> deadlines() {
        return projection.deadlines();
    }

    /** The longest due first, at most {@link #MOST}. */
    List<Waiting> at(Instant now) {
        Query due = Query.sortedBy(new Query.Sort(projection.earliestField(), false))
                .whereAtMost(projection.earliestField(), Timestamps.text(now))
                .limit(MOST);
        return documents.list(projection, due, Visibility.platform()).stream()
                .map((CaseDocument document) -> document.section(Waiting.class).orElseThrow())
                .toList();
    }
}
