package homeward.console.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.AssistanceDesk;
import homeward.console.cases.AssistanceDesk.Budget;
import homeward.console.cases.CaseFile;
import homeward.console.words.Speech;

/** What the persons are helped with after the return. */
final class Helped {

    private Helped() {}

    /** @param file whose summary has the stages */
    static List<DossierView.Assisted> of(
            CaseFile<?> file, @Nullable AssistanceDesk assistance, Persons persons, Speech say) {
        return assistance == null
                ? List.of()
                : assistance.all().stream()
                        .filter(person -> person.budget() != null)
                        .map(person -> of(file, person, persons, say))
                        .toList();
    }

    private static DossierView.Assisted of(
            CaseFile<?> file, AssistanceDesk.Person person, Persons persons, Speech say) {
        Budget budget = person.budget();
        return new DossierView.Assisted(
                persons.shortName(person.personId()),
                stage(file, person.personId(), say),
                budget == null
                        ? List.of()
                        : List.of(
                                say.word("fact", "FIRST_DAYS_LEFT") + ": " + say.money(budget.postArrivalLeft()) + " / "
                                        + say.money(budget.entitlement().postArrival()),
                                say.word("fact", "MONTHS_LEFT") + ": " + say.money(budget.postReturnLeft()) + " / "
                                        + say.money(budget.entitlement().postReturn())),
                budget == null ? null : budget.entitlement().basis(),
                person.period() == null
                        ? null
                        : say.due(person.period().ends(), null).places().getFirst(),
                person.granted().stream()
                        .map(grant -> new DossierView.Granted(
                                say.word("assistance", grant.kind()),
                                say.money(grant.amount()),
                                say.money(grant.delivered())))
                        .toList());
    }

    private static String stage(CaseFile<?> file, String person, Speech say) {
        return file.reintegration() == null
                ? ""
                : file.reintegration().all().stream()
                        .filter(returnee -> returnee.personId().equals(person))
                        .map(returnee -> say.word("stage.reintegration", returnee.stage()))
                        .findFirst()
                        .orElse("");
    }
}
