package homeward.casefile.work;

import java.time.Instant;
import java.util.function.Predicate;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ReturnKind;

/**
 * Which entries are listed; null is no condition. What a state is not told about a case fulfils no condition about it.
 *
 * @param stage one of the entry's stages
 * @param due when the first thing is due that waits for {@code waitsFor}
 * @param concern whether a return is suspended because of a concern; of the state's own applications only
 * @param cases further conditions by case id; null for all cases
 */
@RecordBuilder
public record Filter(
        @Nullable Direction direction,
        @Nullable StateCode partner,
        @Nullable String stage,
        @Nullable WaitsFor waitsFor,
        @Nullable DueIn due,
        @Nullable ReturnKind kind,
        @Nullable Boolean minor,
        @Nullable Boolean concern,
        @Nullable Predicate<String> cases)
        implements FilterBuilder.With {

    public static final Filter ALL = new Filter(null, null, null, null, null, null, null, null, null);

    /** @param protection whether the reader may know what is undisclosed */
    Predicate<Entry> at(Instant now, boolean protection) {
        return entry -> (direction == null || direction == entry.direction())
                && (partner == null || partner.equals(entry.partner()))
                && (stage == null || entry.stages().contains(stage))
                && (waitsFor == null || entry.waitsFor(waitsFor, protection))
                && (due == null || due.holds(entry.due(waitsFor), now))
                && (kind == null || kind == entry.kind())
                && (minor == null || minor.equals(entry.minor()))
                && (concern == null || (protection && concern.equals(entry.suspended())))
                && (cases == null || cases.test(entry.key()));
    }
}
