package homeward.identification.casefile;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.PersonalDetails;
import homeward.events.request.Transferee.Category;
import homeward.events.stages.ApplicationStage;

/**
 * What identification needs of the application: who is asked for, and whether their return has been agreed to.
 *
 * @param openConcerns number of protection concerns nothing has lifted
 */
public record ApplicationView(
        ApplicationStage stage,
        @Nullable String reference,
        @Nullable StateCode requestingState,
        @Nullable StateCode requestedState,
        @Nullable TreatyReference treaty,
        boolean interviewRequested,
        List<Applicant> persons,
        int openConcerns) {

    static final ApplicationView NONE =
            new ApplicationView(ApplicationStage.EXPECTED, null, null, null, null, false, List.of(), 0);

    /**
     * @param consentUntil end of the transfer window, while consent is live
     * @param details ciphertext
     */
    public record Applicant(
            PersonId personId,
            Category category,
            boolean minor,
            @Nullable Instant consentUntil,
            Personal<PersonalDetails> details) {

        Applicant consentUntil(@Nullable Instant window) {
            return new Applicant(personId, category, minor, window, details);
        }
    }

    ApplicationView at(ApplicationStage next) {
        return new ApplicationView(
                next, reference, requestingState, requestedState, treaty, interviewRequested, persons, openConcerns);
    }

    ApplicationView withPersons(List<Applicant> others) {
        return new ApplicationView(
                stage, reference, requestingState, requestedState, treaty, interviewRequested, others, openConcerns);
    }

    ApplicationView withOpenConcerns(int open) {
        return new ApplicationView(
                stage, reference, requestingState, requestedState, treaty, interviewRequested, persons, open);
    }
}
