package homeward.audit.figures;

import java.util.List;

/** A part of the way, whose length is measured in whole days of 24 hours. */
public enum Stage {
    /** From the application to the receipt that the requested state confirmed. */
    RECEIPT(Measure.RECEIVED),
    /** From the receipt to the last answer, where somebody answered. */
    REPLY(Measure.APPROVED_IN_TIME, Measure.REFUSED_IN_TIME, Measure.LATE),
    /** From the request for the first travel document to its issue. */
    DOCUMENT(Measure.DOCUMENT_IN_TIME, Measure.DOCUMENT_LATE),
    /** From the last answer, or the end of the limit, to the first handover. */
    RETURN(Measure.RETURNED_VOLUNTARILY, Measure.RETURNED_BY_FORCE),
    /** From the first handover to the first plan of reintegration. */
    PLAN(Measure.PLANNED_AFTER_RETURN);

    private final List<Measure> ends;

    Stage(Measure... ends) {
        this.ends = List.of(ends);
    }

    /** With which it ends. */
    List<Measure> ends() {
        return ends;
    }

    boolean endsWith(Measure counted) {
        return ends.contains(counted)
                || ends.contains(Measure.REFUSED_IN_TIME) && Measure.REASONS.contains(counted);
    }
}
