package homeward.casefile.work;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.casefile.summary.ApplicationSummary.Form;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ReturnKind;

/**
 * A case as one state sees it in its lists. Moments are milliseconds since 1970.
 *
 * @param key the case id
 * @param partner the other side; null for a transit state, which is not told
 * @param stages of the desk's own service
 * @param kind null if the state is not told
 * @param minor null if the state is not told
 * @param suspended whether a return is suspended because of a concern; null if the state is not the requesting one
 * @param mine whether something waits for this state
 * @param mineAlone whether only something undisclosed waits for it
 * @param theirs whether something waits for somebody else
 * @param mineDue when the first of the things is due that wait for this state; {@link #NEVER} if none is
 * @param theirsDue the same of others
 * @param changed when the last event of the case was recorded; for a transit state, which is not told of most of them, the first
 */
public record Entry(
        String key,
        Direction direction,
        @Nullable StateCode partner,
        List<String> stages,
        @Nullable ReturnKind kind,
        @Nullable Boolean minor,
        @Nullable Boolean suspended,
        boolean mine,
        boolean mineAlone,
        boolean theirs,
        long mineDue,
        long theirsDue,
        long opened,
        long changed) {

    /** Later than every moment. */
    public static final long NEVER = Long.MAX_VALUE;

    /**
     * What the desk's document of a case says.
     *
     * @param application what lists need of the application's section
     * @param own what they need of that of the desk's own service
     * @param parties the states that may see the case
     */
    public record Source(
            String key, Listed application, Listed own, Set<StateCode> parties, Instant opened, Instant changed) {}

    /** The entry of each state that may see the case. */
    public static Map<StateCode, Entry> of(Source source) {
        Map<StateCode, Entry> entries = new HashMap<>();
        source.parties().forEach(state -> entries.put(state, of(source, state)));
        return entries;
    }

    private static Entry of(Source source, StateCode state) {
        Form form = source.application().form();
        Direction direction = direction(form, state);
        boolean side = direction != Direction.TRANSIT;
        boolean mine = false;
        boolean mineOpenly = false;
        boolean theirs = false;
        long mineDue = NEVER;
        long theirsDue = NEVER;
        for (Task task : source.own().tasks()) {
            if (!task.isKnownTo(direction, state)) {
                continue;
            }
            long due = task.due() == null || task.undisclosed()
                    ? NEVER
                    : task.due().toEpochMilli();
            if (task.isFor(direction, state)) {
                mine = true;
                mineOpenly |= !task.undisclosed();
                mineDue = Math.min(mineDue, due);
            }
            if (task.isForOthers(direction, state)) {
                theirs = true;
                theirsDue = Math.min(theirsDue, due);
            }
        }
        return new Entry(
                source.key(),
                direction,
                partner(form, direction),
                side ? source.own().stages() : List.of(source.own().stageFor(state)),
                form == null || !side ? null : form.returnKind(),
                side ? source.application().minor() : null,
                direction == Direction.OUTGOING ? source.application().suspended() : null,
                mine,
                mine && !mineOpenly,
                theirs,
                mineDue,
                theirsDue,
                source.opened().toEpochMilli(),
                (side ? source.changed() : source.opened()).toEpochMilli());
    }

    private static @Nullable StateCode partner(@Nullable Form form, Direction direction) {
        if (form == null) {
            return null;
        }
        return switch (direction) {
            case OUTGOING -> form.requestedState();
            case INCOMING -> form.requestingState();
            case TRANSIT -> null;
        };
    }

    /** The position of a state in a case. */
    public static Direction direction(@Nullable Form form, StateCode state) {
        if (form == null) {
            return Direction.TRANSIT;
        }
        return state.equals(form.requestingState())
                ? Direction.OUTGOING
                : state.equals(form.requestedState()) ? Direction.INCOMING : Direction.TRANSIT;
    }

    /** @param protection whether the reader may know what is undisclosed */
    boolean waitsFor(WaitsFor whom, boolean protection) {
        boolean forMe = mine && (protection || !mineAlone);
        return switch (whom) {
            case ME -> forMe;
            case PARTNER -> theirs;
            case NOBODY -> !forMe && !theirs;
        };
    }

    /** @param whom null for anybody */
    long due(@Nullable WaitsFor whom) {
        return whom == WaitsFor.ME ? mineDue : whom == WaitsFor.PARTNER ? theirsDue : Math.min(mineDue, theirsDue);
    }
}
