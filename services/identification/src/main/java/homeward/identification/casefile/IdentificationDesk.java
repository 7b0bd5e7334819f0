package homeward.identification.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import homeward.casefile.Contents;
import homeward.casefile.Desk;
import homeward.casefile.DueMoment;
import homeward.casefile.summary.IdentificationSummary.Document;
import homeward.casefile.summary.IdentificationSummary.DocumentStatus;
import homeward.casefile.summary.IdentificationSummary.Identity;
import homeward.casefile.summary.Summaries;
import homeward.casefile.summary.Summary;
import homeward.chassis.deciding.Openings;
import homeward.events.Recorded;
import homeward.events.identification.IdentificationEvent;
import homeward.identification.casefile.IdentityFile.DocumentDetails;
import homeward.identification.identity.TravelDocument;

/** The desk of the consular officers. */
@Singleton
public class IdentificationDesk implements Desk<IdentificationEvent, IdentityFiles, IdentityFiles> {

    /** Kinds of due moments. */
    enum Due {
        TRAVEL_DOCUMENT_TO_BE_ISSUED,
        TRAVEL_DOCUMENT_EXPIRES
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
    public IdentityFiles show(Contents<IdentityFiles> contents, Instant now, Openings by) {
        return contents.own();
    }

    @Override
    public List<DueMoment> due(Contents<IdentityFiles> contents) {
        List<DueMoment> moments = new ArrayList<>();
        for (IdentityFile person : contents.own().persons()) {
            for (DocumentDetails document : person.documents()) {
                if (document.due() != null) {
                    moments.add(DueMoment.of(
                            Due.TRAVEL_DOCUMENT_TO_BE_ISSUED,
                            person.personId(),
                            document.documentId(),
                            document.due()));
                }
            }
        }
        for (Identity person : contents.identification().persons()) {
            for (Document document : person.documents()) {
                if (document.status() == DocumentStatus.VALID && document.validUntil() != null) {
                    moments.add(DueMoment.of(
                            Due.TRAVEL_DOCUMENT_EXPIRES,
                            person.personId(),
                            document.documentId(),
                            TravelDocument.endOf(document.validUntil())));
                }
            }
        }
        return moments;
    }
}
