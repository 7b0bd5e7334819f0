package homeward.casefile.work;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.ApplicationSummary.Applicant;
import homeward.casefile.summary.ApplicationSummary.Form;
import homeward.casefile.summary.ApplicationSummary.Suspension;
import homeward.casefile.summary.IdentificationSummary;
import homeward.casefile.summary.ReintegrationSummary;
import homeward.casefile.summary.TransferSummary;
import homeward.events.StateCode;
import homeward.events.stages.ApplicationStage;

/**
 * What lists need of one source's section of a case file. No personal data.
 *
 * @param form of the application; null in the sections of other services
 * @param reference that of the form as it is sought: letters and digits alone, in upper case
 * @param persons number of persons in the application
 * @param minor whether one of them is, or may be, a minor
 * @param suspended whether a person's return is suspended
 * @param stages the stage, or that of each person
 * @param passages what transit states see of the stage
 * @param tasks what the desk of this service waits for
 */
@RecordBuilder
public record Listed(
        @Nullable Form form,
        @Nullable String reference,
        int persons,
        boolean minor,
        boolean suspended,
        List<String> stages,
        List<Passage> passages,
        List<Task> tasks)
        implements ListedBuilder.With {

    private static final Pattern NEITHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    public static final Listed NOTHING = new Listed(null, null, 0, false, false, List.of(), List.of(), List.of());

    /** The stage of the journey about which a transit state was asked. */
    public record Passage(StateCode state, String stage) {}

    /** @param summary one of the four */
    public static Listed of(Object summary, List<Task> tasks) {
        return switch (summary) {
            case ApplicationSummary application ->
                new Listed(
                        application.form(),
                        application.form() == null
                                ? null
                                : reference(application.form().reference()),
                        application.persons().size(),
                        application.persons().stream().anyMatch(Applicant::minor),
                        application.suspensions().stream().anyMatch(Suspension::inForce),
                        List.of(application.stage().name()),
                        List.of(),
                        tasks);
            case IdentificationSummary identification ->
                ofStages(
                        identification.persons().stream()
                                .map(person -> person.stage().name())
                                .toList(),
                        List.of(),
                        tasks);
            case TransferSummary transfer -> ofStages(List.of(transfer.stage().name()), passages(transfer), tasks);
            case ReintegrationSummary reintegration ->
                ofStages(
                        reintegration.persons().stream()
                                .map(person -> person.stage().name())
                                .toList(),
                        List.of(),
                        tasks);
            default -> throw new IllegalArgumentException("no summary of a service: " + summary.getClass());
        };
    }

    /** Whether the application has ended, by its section. */
    public boolean ended() {
        return stages.contains(ApplicationStage.WITHDRAWN.name()) || stages.contains(ApplicationStage.CLOSED.name());
    }

    /** What is still to be done after the end of the application. */
    public Listed afterTheEnd() {
        return withTasks(tasks.stream().filter(task -> !task.whileOpen()).toList());
    }

    private static Listed ofStages(List<String> stages, List<Passage> passages, List<Task> tasks) {
        return new Listed(null, null, 0, false, false, stages, passages, tasks);
    }

    private static List<Passage> passages(TransferSummary transfer) {
        return transfer.journeys().stream()
                .flatMap(journey -> journey.askedForTransit().stream())
                .distinct()
                .map(state ->
                        new Passage(state, transfer.stageFor(state).stage().name()))
                .toList();
    }

    /** A reference as it is sought; empty if it has neither letters nor digits. */
    public static String reference(String text) {
        return NEITHER.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /** The stage that a transit state sees; that of no journey if it was not asked. */
    public String stageFor(StateCode transitState) {
        return passages.stream()
                .filter(passage -> passage.state().equals(transitState))
                .map(Passage::stage)
                .findFirst()
                .orElse(TransferSummary.NOTHING.stage().name());
    }
}
