package homeward.audit.replay;

import java.time.Instant;

import homeward.casefile.DueMoment;

/**
 * A clock that ran at a point.
 *
 * @param desk the desk that waits
 * @param overdue whether the moment had passed by then
 */
public record Running(String desk, DueMoment waits, boolean overdue) {

    static Running at(Instant now, String desk, DueMoment moment) {
        return new Running(desk, moment, moment.due().isBefore(now));
    }
}
