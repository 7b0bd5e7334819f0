package homeward.audit.figures;

import java.util.List;
import java.util.stream.Stream;

/** A part of the way, whose length is measured in whole days of 24 hours. */
public enum Stage {
    /** From the application to the receipt that the requested state confirmed. */
    RECEIPT,
    /** From the receipt to the last answer, where somebody answered. */
    REPLY,
    /** From the request for the first travel document to its issue. */
    DOCUMENT,
    /** From the last answer, or the end of the limit, to the first handover. */
    RETURN,
    /** From the first handover to the first plan of reintegration. */
    PLAN;

    /** With which it ends. */
    List<Measure> ends() {
        return switch (this) {
            case RECEIPT -> List.of(Measure.RECEIVED);
            case REPLY ->
                Stream.concat(Stream.of(Measure.APPROVED_IN_TIME, Measure.LATE), Measure.REASONS.stream())
                        .toList();
            case DOCUMENT -> List.of(Measure.DOCUMENT_IN_TIME, Measure.DOCUMENT_LATE);
            case RETURN -> List.of(Measure.RETURNED_VOLUNTARILY, Measure.RETURNED_BY_FORCE);
            case PLAN -> List.of(Measure.PLANNED_AFTER_RETURN);
        };
    }

    /** Those of them that count what took no longer than a limit, or had none. */
    List<Measure> early() {
        return ends().stream().filter(measure -> !late().contains(measure)).toList();
    }

    /** Those of them that count what took longer than a limit. */
    List<Measure> late() {
        return switch (this) {
            case REPLY -> List.of(Measure.LATE);
            case DOCUMENT -> List.of(Measure.DOCUMENT_LATE);
            case RECEIPT, RETURN, PLAN -> List.of();
        };
    }
}
