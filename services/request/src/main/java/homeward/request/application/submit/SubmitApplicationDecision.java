package homeward.request.application.submit;

import java.util.ArrayList;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.RuleBasis;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.Transferee;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.request.application.ApplicationState;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfile.ReplyStart;
import homeward.treaties.TreatyProfiles;

/** Decides on the submission of an application. Sets the reply limit if it runs from receipt. */
public final class SubmitApplicationDecision {

    private SubmitApplicationDecision() {}

    public static List<ApplicationEvent> decide(
            SubmitApplication c, ApplicationState state, Circumstances at, TreatyProfiles treaties, LimitClock limits) {
        if (state.opened()) {
            throw Refusal.conflict("application-submitted", "an application has already been submitted for this case");
        }
        if (!at.actor().state().equals(c.requestingState())) {
            throw Refusal.notYours(
                    "requesting-side-only", "applications can be submitted for the caller's own state only");
        }
        TreatyProfile profile = governing(c, treaties);
        List<Transferee> persons = Persons.checked(c.persons(), limits.day(at.now(), c.requestingState()));
        SubmissionLimit.check(c, profile, limits, at.now());

        List<ApplicationEvent> events = new ArrayList<>();
        events.add(new ApplicationSubmitted(
                c.caseId(),
                c.reference(),
                c.requestingState(),
                c.requestedState(),
                c.requestingAuthority(),
                c.requestedAuthority(),
                profile.reference(),
                c.procedure(),
                c.kind(),
                c.interviewRequested(),
                at.now(),
                c.irregularStayKnownSince(),
                persons,
                c.observations()));
        if (profile.replyStart().value() == ReplyStart.RECEIPT) {
            profile.replyLimit(c.procedure())
                    .map(rule -> new ReplyLimitSet(
                            c.caseId(), limits.end(at.now(), rule.value(), c.requestedState()), rule.basis()))
                    .ifPresent(events::add);
        }
        return events;
    }

    private static TreatyProfile governing(SubmitApplication c, TreatyProfiles treaties) {
        if (c.requestingState().equals(c.requestedState())) {
            throw Refusal.invalid("requestedState", "a state cannot apply to itself");
        }
        TreatyProfile profile = treaties.current(c.agreement(), c.protocol())
                .orElseThrow(() -> Refusal.invalid(
                        "treaty.agreement", "there is no treaty profile for this agreement and protocol"));
        if (!profile.bindsBoth(c.requestingState(), c.requestedState())) {
            var treaty = profile.reference();
            throw Refusal.rule(
                    "treaty-binds-both-states",
                    "%s does not bind both %s and %s"
                            .formatted(treaty.agreement(), c.requestingState(), c.requestedState()),
                    new RuleBasis(
                            treaty.agreement(),
                            treaty.version(),
                            "parties",
                            null,
                            !profile.unverified().contains("parties")));
        }
        return profile;
    }
}
