package homeward.request.casefile;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.StayKnownSinceCorrected;

/**
 * An irregular stay, from whose knowledge the submission limit counts.
 *
 * @param knownSince by the requesting state, as corrected
 * @param mistaken days that do not count any more, in order
 */
public record IrregularStay(LocalDate knownSince, List<LocalDate> mistaken) {

    static @Nullable IrregularStay of(ApplicationSubmitted e) {
        return e.irregularStayKnownSince() == null ? null : new IrregularStay(e.irregularStayKnownSince(), List.of());
    }

    IrregularStay corrected(StayKnownSinceCorrected e) {
        return new IrregularStay(e.corrected(), Entries.add(mistaken, e.mistaken()));
    }
}
