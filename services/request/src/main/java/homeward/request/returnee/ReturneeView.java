package homeward.request.returnee;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.StateCode;

/**
 * What a person is told of the own case. Days are those of the requesting state; none has a place.
 *
 * @param day of what comes next; null if none is set
 * @param received who was sent which data, and when last; not every kind of data is told
 * @param contact null if the state has named none
 * @param until the last day of the access
 * @param openedBefore the day on which it was used the time before; null if it never was
 * @param failures how often somebody had the code and not the secret
 */
public record ReturneeView(
        Status status,
        Next next,
        @Nullable LocalDate day,
        List<Receipt> received,
        @Nullable Contact contact,
        LocalDate until,
        @Nullable LocalDate openedBefore,
        int failures) {

    /** Where the case stands for the person. Whether the return is suspended, and why anything ended, is not told. */
    public enum Status {
        /** The other state has been asked and has not replied. */
        APPLIED,
        /** It has not replied in time, which counts as consent once an officer confirms it. */
        SILENT,
        AGREED,
        REFUSED,
        /** It looks at its consent again. */
        CHECKED_AGAIN,
        /** Its consent is not valid any more. */
        LAPSED,
        TRAVELLING,
        RETURNED,
        /** The other state says that it received the person by mistake. */
        CLAIMED_BACK,
        /** Nobody pursues the application any more. */
        ENDED
    }

    /** What comes next. */
    public enum Next {
        REPLY,
        CONFIRMATION,
        /** The day is the last one on which the person can be transferred. */
        TRANSFER,
        /** The day is that of the departure. */
        JOURNEY,
        NEW_REPLY,
        NONE
    }

    /** Kinds of data of which it is told who received them. */
    public enum Data {
        IDENTITY,
        EVIDENCE,
        DOCUMENT,
        EXPLANATIONS,
        LETTERS
    }

    /**
     * Data that was sent.
     *
     * @param state whose authorities received it
     * @param day on which it was sent last
     */
    public record Receipt(StateCode state, Data data, LocalDate day) {}
}
