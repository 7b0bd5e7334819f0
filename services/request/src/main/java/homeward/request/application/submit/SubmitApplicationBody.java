package homeward.request.application.submit;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import homeward.chassis.rest.Lengths;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.ApplicationEvent.ReturnKind;

/**
 * The common readmission application form.
 *
 * @param reference the requesting authority's own reference number
 * @param irregularStayKnownSince required for persons who are not nationals if the treaty sets a submission limit
 * @param persons the person to be readmitted, or a family
 * @param observations section F, about the principal
 * @param formerCase the case in which your state applied to the same state for the same persons, or some of them, before; a
 *     person whose readmission was refused there needs evidence here that was not given there
 * @param casesOfOtherPersons cases in which somebody was recognised by name and date of birth who is another person
 */
public record SubmitApplicationBody(
        @NotBlank @Size(max = 100) String reference,
        StateCode requestingState,
        StateCode requestedState,
        @NotBlank @Size(max = 200) String requestingAuthority,
        @NotBlank @Size(max = 200) String requestedAuthority,
        @Valid Treaty treaty,
        Procedure procedure,
        ReturnKind returnKind,
        boolean interviewRequested,
        @Nullable LocalDate irregularStayKnownSince,
        @NotEmpty @Size(max = 20) List<@Valid PersonBody> persons,
        @Nullable @Size(max = Lengths.FREE_TEXT) String observations,
        @Nullable CaseId formerCase,
        @Nullable @Size(max = 20) List<CaseId> casesOfOtherPersons) {

    /**
     * @param agreement profile id of the agreement
     * @param protocol profile id of the implementing protocol, which follows from the two states and the day: it may be
     *     left out, and another one is refused
     */
    public record Treaty(
            @NotBlank @Size(max = 100) String agreement,
            @Nullable @Size(max = 100) String protocol) {}
}
