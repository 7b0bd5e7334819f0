package homeward.console.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import homeward.console.shell.Shell;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;
import homeward.console.words.States;

/** The page of erasures, made without services. */
final class ErasuresPage {

    private ErasuresPage() {}

    static String inRussian() {
        Locale russian = Locale.of("ru");
        Speech say = new Speech(russian, States.zone("NLD"), Instant.parse("2026-05-26T08:42:00Z"));
        Shell shell = new Shell(
                say,
                new Signed("NLD", List.of("administrator"), "an authority", "n-1"),
                null,
                "/administration",
                null,
                false,
                false);
        DuePage due = new DuePage(
                List.of(new DuePage.Due(
                        FakeAdministration.CASE, List.of(FakeAdministration.DUE), LocalDate.of(2026, 5, 1))),
                null);
        ErasuresView view = new ErasuresView(
                due,
                new ErasuresReport(List.of(), List.of(), null),
                List.of("RETENTION_ENDED"),
                ErasureForm.empty(),
                null,
                List.of());
        return ErasuresResource.Templates.erasures(shell, view)
                .setLocale(russian)
                .render();
    }
}
