package homeward.request.application.submit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationResubmitted;
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
        LocalDate today = limits.day(at.now(), c.requestingState());
        TreatyProfile profile = governing(c, treaties, today);
        List<Transferee> persons = Persons.checked(c.persons(), today);
        if (profile.transferWindow(c.procedure()).isEmpty()) {
            throw Refusal.rule(
                    "procedure-under-treaty",
                    "the treaty has no %s procedure; a case under it could never end".formatted(c.procedure()),
                    profile.citation("transferWindow." + c.procedure()));
        }
        SubmissionLimit.check(c, profile, limits, at.now());
        Optional<ApplicationResubmitted> resubmitted = Resubmission.of(c, profile);

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
        resubmitted.ifPresent(events::add);
        if (profile.replyStart(c.interviewRequested()).value() == ReplyStart.RECEIPT) {
            profile.replyLimit(c.procedure())
                    .map(rule -> limits.count(at.now(), rule, c.requestedState()))
                    .map(limit -> new ReplyLimitSet(c.caseId(), limit.end(), limit.basis()))
                    .ifPresent(events::add);
        }
        return events;
    }

    /** The agreement named, with the protocol that applies between the two states today by law. */
    private static TreatyProfile governing(SubmitApplication c, TreatyProfiles treaties, LocalDate today) {
        if (c.requestingState().equals(c.requestedState())) {
            throw Refusal.invalid("requestedState", "a state cannot apply to itself");
        }
        TreatyProfile profile = treaties.applicable(c.agreement(), c.requestingState(), c.requestedState(), today)
                .orElseThrow(
                        () -> Refusal.invalid("treaty.agreement", "there is no treaty profile for this agreement"));
        if (!profile.bindsBoth(c.requestingState(), c.requestedState(), today)) {
            throw Refusal.rule(
                    "treaty-binds-both-states",
                    "%s does not bind both %s and %s".formatted(c.agreement(), c.requestingState(), c.requestedState()),
                    profile.citation("parties"));
        }
        String protocol = profile.reference().protocol();
        if (c.protocol() != null && !c.protocol().equals(protocol)) {
            throw Refusal.rule(
                    "protocol-by-law",
                    protocol == null
                            ? "no implementing protocol applies between %s and %s; leave treaty.protocol out"
                                    .formatted(c.requestingState(), c.requestedState())
                            : "the implementing protocol between %s and %s is %s; name it, or leave treaty.protocol out"
                                    .formatted(c.requestingState(), c.requestedState(), protocol),
                    profile.citation("protocols"));
        }
        return profile;
    }
}
