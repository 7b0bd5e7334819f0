package homeward.console.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Problem;
import homeward.console.api.Refused;
import homeward.console.api.Service;
import homeward.console.api.Together;
import homeward.console.cases.Application;
import homeward.console.cases.AssistanceDesk;
import homeward.console.cases.CaseFile;
import homeward.console.cases.Course;
import homeward.console.cases.IdentityDesk;
import homeward.console.cases.Letter;
import homeward.console.cases.RequestDesk;
import homeward.console.cases.TransferDesk;
import homeward.console.offers.Offers;
import homeward.console.reading.Reading;
import homeward.console.shell.Officer;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;

/** Makes the page of a case from the files of the desks, which are read at the same time. */
@ApplicationScoped
public class Dossier {

    private final Reading reading;
    private final Together together;

    Dossier(Reading reading, Together together) {
        this.reading = reading;
        this.together = together;
    }

    /** Empty if the case exists for the officer as that of a state on the way, whose page is another. */
    Optional<DossierView> view(String caseId, Officer officer, Shell shell, @Nullable String atLeast, boolean all) {
        String id = Reading.id(caseId);
        String token = officer.token();
        Signed signed = Objects.requireNonNull(shell.signed());
        Supplier<Answer<CaseFile<RequestDesk>>> request =
                together.begin(() -> reading.request(id, token, true, atLeast));
        Supplier<Answer<CaseFile<IdentityDesk>>> identification =
                together.begin(() -> reading.identification(id, token, true, of("identification-", atLeast)));
        Supplier<Answer<CaseFile<TransferDesk>>> transport =
                together.begin(() -> reading.transport(id, token, of("transfer-", atLeast)));
        Supplier<Answer<CaseFile<AssistanceDesk>>> reintegration =
                together.begin(() -> reading.reintegration(id, token, of("reintegration-", atLeast)));
        Answer<CaseFile<RequestDesk>> asked = request.get();
        Answer<CaseFile<TransferDesk>> journeys = transport.get();
        if (isPassage(asked, journeys)) {
            return Optional.empty();
        }
        CaseFile<RequestDesk> file = asked.orThrow();
        List<String> silent = new ArrayList<>();
        @Nullable IdentityDesk identity = own(identification.get(), Service.IDENTIFICATION, silent, shell);
        @Nullable TransferDesk transfer = own(journeys, Service.TRANSPORT, silent, shell);
        @Nullable AssistanceDesk assistance = own(reintegration.get(), Service.REINTEGRATION, silent, shell);
        Application.Form form = file.application().form();
        if (form == null) {
            throw new Refused(new Problem(404, "unknown", null, null, null, null, null));
        }
        List<Letter> letters = signed.writesLetters()
                ? reading.letters(id, token).map(Letter.Listed::all).found().orElse(List.of())
                : file.desk() == null ? List.of() : file.desk().letters();
        return Optional.of(
                of(new Files(file, form, identity, transfer, assistance, letters, silent), signed, shell.say(), all));
    }

    /** Whether the request desk knows no such case, and the transport desk one of which it shows the transit alone. */
    private static boolean isPassage(Answer<CaseFile<RequestDesk>> asked, Answer<CaseFile<TransferDesk>> journeys) {
        Problem problem = asked.problem();
        CaseFile<TransferDesk> journey = journeys.value();
        return problem != null
                && problem.status() == 404
                && journey != null
                && journey.application().form() == null
                && journey.desk() != null
                && !journey.desk().asked().isEmpty();
    }

    /** A desk is waited for if the command was its own. */
    private static @Nullable String of(String stream, @Nullable String atLeast) {
        return atLeast != null && atLeast.startsWith(stream) ? atLeast : null;
    }

    private static <D> @Nullable D own(Answer<CaseFile<D>> answer, Service desk, List<String> silent, Shell shell) {
        Problem problem = answer.problem();
        if (problem != null && problem.isPassing()) {
            silent.add(shell.say().word("service", desk.id()));
        }
        CaseFile<D> file = answer.value();
        return file == null ? null : file.desk();
    }

    /**
     * What the desks hold of a case.
     *
     * @param identity null if the identification desk shows nothing
     * @param transfer null if the transport desk shows nothing
     * @param assistance null if the reintegration desk shows nothing
     * @param silent desks that gave no answer, in words
     */
    public record Files(
            CaseFile<RequestDesk> request,
            Application.Form form,
            @Nullable IdentityDesk identity,
            @Nullable TransferDesk transfer,
            @Nullable AssistanceDesk assistance,
            List<Letter> letters,
            List<String> silent) {}

    /** A case as its files tell it, with the limits as they stand at the moment of {@code say}. */
    public static DossierView of(Files files, Signed signed, Speech say, boolean all) {
        CaseFile<RequestDesk> file = files.request();
        Application.Form form = files.form();
        IdentityDesk identity = files.identity();
        TransferDesk transfer = files.transfer();
        Application application = file.application();
        RequestDesk desk = Objects.requireNonNullElse(file.desk(), RequestDesk.NOTHING);
        Persons persons = new Persons(application, say);
        Clocks clocks = new Clocks(form, desk, persons, say);
        var parts = new Offers.Parts(file.desk(), identity, transfer, files.assistance());
        Offers offers = Offers.of(file, parts, signed);
        Doable doable = new Doable(persons, say);
        List<DossierView.Clock> running = clocks.all(file, identity);
        return new DossierView(
                file.caseId(),
                persons.title(),
                form,
                application.ended(),
                persons.minors(),
                file.applicationVersion(),
                Course.of(file),
                running.stream()
                        .filter(clock -> clock.due() != null)
                        .findFirst()
                        .orElse(null),
                persons.concerns(desk),
                persons.rows(file, identity, signed),
                persons.evidence(identity),
                persons.documents(file, identity, form),
                Journeys.plans(transfer, persons, say),
                Helped.of(file, files.assistance(), persons, say),
                doable.acts(offers.now()),
                doable.grouped(offers.also()),
                doable.acts(offers.later()),
                running,
                Journeys.outlooks(transfer, persons, say),
                Messages.of(files.letters(), signed.state(), persons, say),
                signed.writesLetters(),
                History.of(file, signed.state(), say, all),
                hidden(file, all),
                Objects.requireNonNullElse(file.older(), 0L),
                files.silent(),
                offers.now().stream().anyMatch(offer -> offer.code().equals("WRITE")));
    }

    private static long hidden(CaseFile<?> file, boolean all) {
        return all ? 0 : Math.max(0, file.events().size() - History.SHOWN);
    }
}
