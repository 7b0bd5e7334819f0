package homeward.identification.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import homeward.casefile.Contents;
import homeward.casefile.Desk;
import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.Summaries;
import homeward.casefile.summary.Summary;
import homeward.casefile.work.Task;
import homeward.chassis.deciding.Openings;
import homeward.events.Recorded;
import homeward.events.RuleBasis;
import homeward.events.identification.IdentificationEvent;
import homeward.treaties.Rule;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfiles;

/** The desk of the consular officers. */
@Singleton
public class IdentificationDesk implements Desk<IdentificationEvent, IdentityFiles, IdentityView> {

    private final TreatyProfiles treaties;

    public IdentificationDesk(TreatyProfiles treaties) {
        this.treaties = treaties;
    }

    @Override
    public Summary<IdentificationEvent, ?> summary() {
        return Summaries.IDENTIFICATION;
    }

    @Override
    public IdentityFiles nothing() {
        return IdentityFiles.NONE;
    }

    @Override
    public IdentityFiles after(IdentityFiles own, Recorded<IdentificationEvent> recorded) {
        return own.after(recorded.event());
    }

    @Override
    public IdentityView show(Contents<IdentityFiles> contents, Instant now, Openings by) {
        ApplicationSummary.Form form = contents.application().form();
        @Nullable
        RuleBasis rule = form == null
                ? null
                : treaties.find(form.treaty())
                        .flatMap(IdentificationDesk::documentRule)
                        .orElse(null);
        return new IdentityView(contents.own().persons(), rule);
    }

    /** Of its limit, or else the article that says when they are issued; empty if none is known. */
    private static Optional<RuleBasis> documentRule(TreatyProfile treaty) {
        return treaty.travelDocumentIssue()
                .map(Rule::basis)
                .or(() -> Optional.of(treaty.citation("travelDocumentIssue")).filter(found -> found.article() != null));
    }

    @Override
    public List<Task> tasks(Contents<IdentityFiles> contents) {
        return IdentificationTasks.of(contents);
    }
}
