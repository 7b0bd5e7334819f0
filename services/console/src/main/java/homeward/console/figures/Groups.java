package homeward.console.figures;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.figures.FiguresReport.Count;
import homeward.console.words.Speech;

/** Puts the measures that belong together into one table. */
final class Groups {

    private record Kind(String code, List<String> measures) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("APPLICATIONS", List.of("SUBMITTED", "RECEIVED", "WITHDRAWN")),
            new Kind("REPLIES", List.of("APPROVED_IN_TIME", "REFUSED_IN_TIME", "LATE", "SILENCE")),
            new Kind(
                    "REFUSALS",
                    List.of(
                            "REFUSED_NOT_A_NATIONAL",
                            "REFUSED_EVIDENCE_INSUFFICIENT",
                            "REFUSED_EVIDENCE_FALSE",
                            "REFUSED_CONDITIONS_FOR_THIRD_COUNTRY_NATIONAL_NOT_MET",
                            "REFUSED_SUBMITTED_TOO_LATE",
                            "REFUSED_ANOTHER_STATE_RESPONSIBLE",
                            "REFUSED_IDENTITY_MISMATCH",
                            "REFUSED_FOR_SEVERAL_REASONS")),
            new Kind("DOCUMENTS", List.of("DOCUMENT_IN_TIME", "DOCUMENT_LATE", "DOCUMENT_SUBSTITUTE")),
            new Kind("RETURNS", List.of("RETURNED_VOLUNTARILY", "RETURNED_BY_FORCE", "READMITTED_IN_ERROR")),
            new Kind(
                    "FOLLOW_UP",
                    List.of(
                            "PLANNED_BEFORE_RETURN",
                            "PLANNED_AFTER_RETURN",
                            "CLOSED_PLAN_COMPLETED",
                            "CLOSED_PERIOD_ENDED",
                            "CLOSED_DECLINED",
                            "CLOSED_CONTACT_LOST",
                            "CLOSED_MIGRATED_AGAIN")));

    /** All that have a place. */
    static final List<String> MEASURES =
            KINDS.stream().flatMap(kind -> kind.measures().stream()).toList();

    private Groups() {}

    /** What the console does not know yet stands in a group of its own. */
    static List<Group> of(FiguresReport report, Speech say) {
        List<Group> groups = new ArrayList<>();
        KINDS.forEach(kind -> groups.add(group(kind, report, say)));
        List<String> others = report.allCounts().stream()
                .map(Count::measure)
                .filter(measure -> !MEASURES.contains(measure))
                .toList();
        if (!others.isEmpty()) {
            groups.add(group(new Kind("OTHERS", others), report, say));
        }
        return groups;
    }

    private static Group group(Kind kind, FiguresReport report, Speech say) {
        List<Row> rows = kind.measures().stream()
                .map(measure -> row(say.word("figure", measure), report.count(measure), say))
                .toList();
        return new Group(kind.code(), say.word("figures", kind.code()), rows, Bars.of(rows));
    }

    private static Row row(String name, Count count, Speech say) {
        Integer applications = count.applications();
        return applications == null
                ? new Row(name, Figure.of(null), 0, count.within())
                : new Row(name, Figure.of(say.number(applications)), applications, count.within());
    }

    static List<Lasting> stages(FiguresReport report, Speech say) {
        return report.allDurations().stream()
                .map(days -> new Lasting(
                        say.word("figurestage", days.stage()),
                        days(days.median(), say),
                        days(days.ninthDecile(), say),
                        days.median(),
                        days.ninthDecile()))
                .toList();
    }

    private static Figure days(@Nullable Integer days, Speech say) {
        return Figure.of(days == null ? null : say.count("day", days));
    }
}
