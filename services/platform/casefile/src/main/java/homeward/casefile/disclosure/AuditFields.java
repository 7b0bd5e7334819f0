package homeward.casefile.disclosure;

import static homeward.casefile.disclosure.Kinds.FIGURES;
import static homeward.casefile.disclosure.Kinds.LEDGER;
import static homeward.casefile.disclosure.Kinds.REPLAY;
import static homeward.casefile.disclosure.Kinds.STORED;

/** The parts of a replayed case, of the reports from the disclosure ledger and of the figures. What is in them is listed under its own records. */
final class AuditFields {

    private AuditFields() {}

    static void into(DisclosureTable table) {
        table.of("HistoryView").to(REPLAY, "caseId", "requesting", "requested", "steps", "page", "next");
        table.of("StepView")
                .to(
                        REPLAY,
                        "step",
                        "event",
                        "service",
                        "stream",
                        "sequence",
                        "type",
                        "occurred",
                        "decided",
                        "recorded",
                        "by",
                        "authority",
                        "command",
                        "correlation",
                        "causation",
                        "treaty",
                        "rules",
                        "content",
                        "changed")
                .to(LEDGER, "actor");
        table.of("Change").to(REPLAY, "path", "before", "after");
        table.of("Moment").to(REPLAY, "step", "steps", "at", "desk", "file", "clocks");
        table.of("Running").to(REPLAY, "desk", "waits", "overdue");
        table.of("Comparison")
                .to(
                        REPLAY,
                        "caseId",
                        "desk",
                        "fromStep",
                        "fromAt",
                        "toStep",
                        "toAt",
                        "changed",
                        "clocksBefore",
                        "clocksAfter");
        table.of("FoundSteps").to(REPLAY, "found", "next");
        table.of("FoundStep")
                .to(
                        REPLAY,
                        "caseId",
                        "event",
                        "service",
                        "type",
                        "decided",
                        "by",
                        "authority",
                        "command",
                        "treaty",
                        "rules")
                .to(LEDGER, "actor");
        ledger(table);
        figures(table);
        stored(table);
    }

    private static void figures(DisclosureTable table) {
        table.of("FiguresList").to(FIGURES, "periods", "pairs");
        table.of("FiguresList.Between").to(FIGURES, "requesting", "requested");
        table.of("FiguresReport")
                .to(
                        FIGURES,
                        "requesting",
                        "requested",
                        "quarterOrYear",
                        "firstDay",
                        "lastDay",
                        "published",
                        "minimum",
                        "basis",
                        "counts",
                        "durations",
                        "voluntaryShare");
        table.of("FiguresReport.Count").to(FIGURES, "measure", "applications", "within");
        table.of("FiguresReport.Days").to(FIGURES, "stage", "median", "ninthDecile");
    }

    /** What is stored with every event, beside the event. */
    private static void stored(DisclosureTable table) {
        table.of("EventMeta")
                .to(
                        STORED,
                        "caseId",
                        "commandId",
                        "occurred",
                        "decided",
                        "trace",
                        "actor",
                        "parties",
                        "holders",
                        "keeper",
                        "treaty",
                        "digest");
        table.of("Envelope.Trace").to(STORED, "correlation", "causation", "command", "traceparent");
        table.of("Envelope.Actor").to(STORED, "id", "authority", "onBehalfOf");
    }

    private static void ledger(DisclosureTable table) {
        table.of("PersonReport").to(LEDGER, "personId", "caseId", "dealings", "next");
        table.of("PersonReport.Dealing")
                .to(
                        LEDGER,
                        "kind",
                        "at",
                        "service",
                        "by",
                        "authority",
                        "actor",
                        "fields",
                        "from",
                        "to",
                        "purpose",
                        "ground",
                        "everywhere");
        table.of("PartnerReport")
                .to(
                        LEDGER,
                        "partner",
                        "from",
                        "to",
                        "received",
                        "sent",
                        "used",
                        "corrections",
                        "withheld",
                        "erasures",
                        "results");
        table.of("PartnerReport.Exchange").to(LEDGER, "field", "times", "persons");
        table.of("PartnerReport.Use").to(LEDGER, "purpose", "authority", "readings", "persons", "cases");
        table.of("PartnerReport.Result").to(LEDGER, "kind", "times");
        table.of("UnusualReport")
                .to(LEDGER, "from", "to", "mostPersonsInAnHour", "opens", "closes", "readings", "unusual");
        table.of("UnusualReport.Unusual")
                .to(LEDGER, "why", "day", "actor", "authority", "readings", "persons", "cases", "first", "last");
    }
}
