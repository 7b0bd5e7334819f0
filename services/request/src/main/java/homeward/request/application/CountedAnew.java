package homeward.request.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.CorrectedLimit;
import homeward.events.request.ApplicationEvent.InterviewLimitSet;
import homeward.events.request.ApplicationEvent.LimitEffect;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.request.application.ApplicationState.Phase;
import homeward.treaties.LimitClock.Counted;

/**
 * The running limits, counted from a corrected moment. Who states the moment has to act within the limit: an earlier end
 * applies at once, a later one once the requesting state has agreed. No end is moved into the past. A limit that is over, and
 * one within which everything was done, is not counted anew.
 *
 * @param reply null if no running limit depends on the moment
 * @param interviewResult null if no running limit depends on the moment
 */
public record CountedAnew(
        @Nullable CorrectedLimit reply, @Nullable CorrectedLimit interviewResult) {

    /** @param anew as the limits would have started with the corrected moment */
    public static CountedAnew of(ApplicationState state, StartedLimits anew, Instant now) {
        if (state.phase() != Phase.RUNNING) {
            return new CountedAnew(null, null);
        }
        ReplyLimit reply = state.replyLimit();
        boolean awaited = state.anyPersonWith(Standing.Awaiting.class::isInstance);
        return new CountedAnew(
                reply == null || !awaited ? null : of(anew.reply(), reply.due(), reply.extended(), now),
                state.interviewDue() == null || state.interview() != null
                        ? null
                        : of(anew.interviewResult(), state.interviewDue(), false, now));
    }

    private static @Nullable CorrectedLimit of(@Nullable Counted anew, Instant due, boolean extended, Instant now) {
        return anew == null || !now.isBefore(due)
                ? null
                : new CorrectedLimit(anew.end(), effect(anew, due, extended, now), anew.basis());
    }

    private static LimitEffect effect(Counted anew, Instant due, boolean extended, Instant now) {
        if (anew.end().isAfter(due)) {
            return LimitEffect.AWAITS_AGREEMENT;
        }
        if (extended || anew.end().equals(due)) {
            return LimitEffect.UNCHANGED;
        }
        return anew.earliest().isAfter(now) ? LimitEffect.APPLIES : LimitEffect.WOULD_HAVE_PASSED;
    }

    /** The later end for which an agreement is needed; of the reply limit, if it has one. */
    public Optional<Instant> later() {
        return Stream.of(Optional.ofNullable(reply), Optional.ofNullable(interviewResult))
                .flatMap(Optional::stream)
                .filter(limit -> limit.effect() == LimitEffect.AWAITS_AGREEMENT)
                .map(CorrectedLimit::due)
                .findFirst();
    }

    /** The events that set those with this effect. */
    public List<ApplicationEvent> set(CaseId caseId, LimitEffect effect) {
        List<ApplicationEvent> events = new ArrayList<>();
        if (reply != null && reply.effect() == effect) {
            events.add(new ReplyLimitSet(caseId, reply.due(), reply.basis()));
        }
        if (interviewResult != null && interviewResult.effect() == effect) {
            events.add(new InterviewLimitSet(caseId, interviewResult.due(), interviewResult.basis()));
        }
        return events;
    }
}
