package homeward.request.application.approve;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.request.application.ApplicationCommand.ApproveReadmission;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.Standing;
import homeward.request.application.Submission;
import homeward.request.application.TransferWindow;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;

/** Decides on express consent to readmission. It may follow deemed consent and replaces it. */
public final class ApproveReadmissionDecision {

    private ApproveReadmissionDecision() {}

    public static List<ApplicationEvent> decide(
            ApproveReadmission c, ApplicationState state, Circumstances at, TreatyProfile profile, LimitClock limits) {
        Submission submission = Requirements.running(state);
        Requirements.requestedSide(submission, at);
        switch (Requirements.standing(state, c.personId())) {
            case Standing.Awaiting _, Standing.Deemed _ -> {}
            case Standing.Questioned _ ->
                throw answered("consent was given before a correction; it can be upheld or withdrawn");
            case Standing.Consented _ -> throw answered("consent to readmission has already been given");
            case Standing.Withdrawn _ -> throw answered("the application was withdrawn for this person");
            case Standing.Refused _ -> throw answered("readmission has already been refused");
            case Standing.ConsentLost _ ->
                throw answered("consent was given and is no longer valid; a new application is required");
        }
        TransferWindow window = TransferWindow.opened(at.now(), submission, profile, limits);
        return List.of(new ReadmissionApproved(c.caseId(), c.personId(), at.now(), window.ends(), window.basis()));
    }

    private static Refusal answered(String detail) {
        return Refusal.conflict("one-reply-per-person", detail);
    }
}
