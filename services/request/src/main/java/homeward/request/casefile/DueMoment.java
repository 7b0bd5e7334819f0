package homeward.request.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.stages.ApplicationStage;
import homeward.request.casefile.ApplicantView.Reply;
import homeward.request.casefile.ApplicationView.ReplyLimitView;

/**
 * A moment this desk waits for.
 *
 * @param personId null where it concerns the whole application
 */
public record DueMoment(What what, @Nullable PersonId personId, Instant due) {

    public enum What {
        REPLY_LIMIT_ENDS,
        TRANSFER_WINDOW_ENDS
    }

    /** The moments still to come or to be noticed, the earliest first. */
    static List<DueMoment> of(ApplicationView application) {
        if (application.stage() == ApplicationStage.WITHDRAWN || application.stage() == ApplicationStage.CLOSED) {
            return List.of();
        }
        List<DueMoment> moments = new ArrayList<>();
        ReplyLimitView limit = application.replyLimit();
        if (limit != null && application.persons().stream().anyMatch(p -> p.reply() == Reply.AWAITED)) {
            moments.add(new DueMoment(What.REPLY_LIMIT_ENDS, null, limit.due()));
        }
        for (ApplicantView person : application.persons()) {
            Instant window = person.windowEnds();
            if (window != null) {
                moments.add(new DueMoment(What.TRANSFER_WINDOW_ENDS, person.personId(), window));
            }
        }
        moments.sort(Comparator.comparing(DueMoment::due));
        return List.copyOf(moments);
    }
}
