package homeward.request.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import homeward.casefile.Contents;
import homeward.casefile.Desk;
import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.Summaries;
import homeward.casefile.summary.Summary;
import homeward.casefile.work.Task;
import homeward.chassis.deciding.Openings;
import homeward.chassis.deciding.StreamIds;
import homeward.events.CaseId;
import homeward.events.Recorded;
import homeward.events.request.RequestEvent;
import homeward.request.application.ApplicationCommand;
import homeward.treaties.Rule;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfiles;

/** The desk of the requesting and the requested officers. */
@Singleton
public class RequestDesk implements Desk<RequestEvent, Proceedings, RequestFile> {

    private final TreatyProfiles treaties;

    public RequestDesk(TreatyProfiles treaties) {
        this.treaties = treaties;
    }

    @Override
    public Summary<RequestEvent, ?> summary() {
        return Summaries.APPLICATION;
    }

    @Override
    public Proceedings nothing() {
        return Proceedings.NONE;
    }

    @Override
    public Proceedings after(Proceedings own, Recorded<RequestEvent> recorded) {
        return own.after(recorded);
    }

    @Override
    public RequestFile show(Contents<Proceedings> contents, Instant now, Openings by) {
        ApplicationSummary.Form form = contents.application().form();
        if (form == null) {
            return RequestFile.of(contents.own(), List.of(), null, List.of());
        }
        TreatyProfile treaty = treaties.governing(form.treaty());
        return RequestFile.of(
                contents.own(),
                TimeLimits.of(contents.own(), contents.application(), treaty, now),
                treaty.readmissionInError().map(Rule::basis).orElse(null),
                treaty.uncertain());
    }

    @Override
    public boolean keepsSpecialCircumstances() {
        return true;
    }

    @Override
    public Optional<String> stream(CaseId caseId) {
        return Optional.of(StreamIds.of(ApplicationCommand.STREAM_TYPE, caseId));
    }

    @Override
    public List<Task> tasks(Contents<Proceedings> contents) {
        ApplicationSummary.Form form = contents.application().form();
        return form == null ? List.of() : RequestTasks.of(contents, treaties.find(form.treaty()));
    }
}
