package homeward.identification.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import homeward.events.PersonId;
import homeward.identification.casefile.PersonFile.DocumentLine;
import homeward.identification.identity.TravelDocument;

/** A moment this desk waits for. */
public record DueMoment(What what, PersonId personId, UUID documentId, Instant due) {

    public enum What {
        TRAVEL_DOCUMENT_TO_BE_ISSUED,
        TRAVEL_DOCUMENT_EXPIRES
    }

    /** The moments still to come or to be noticed, the earliest first. */
    static List<DueMoment> of(IdentificationView view) {
        List<DueMoment> moments = new ArrayList<>();
        for (PersonFile person : view.persons()) {
            for (DocumentLine document : person.documents()) {
                if (document.due() != null) {
                    moments.add(new DueMoment(
                            What.TRAVEL_DOCUMENT_TO_BE_ISSUED,
                            person.personId(),
                            document.documentId(),
                            document.due()));
                }
                if (document.status() == DocumentLine.Status.VALID && document.validUntil() != null) {
                    moments.add(new DueMoment(
                            What.TRAVEL_DOCUMENT_EXPIRES,
                            person.personId(),
                            document.documentId(),
                            TravelDocument.endOf(document.validUntil())));
                }
            }
        }
        moments.sort(Comparator.comparing(DueMoment::due));
        return List.copyOf(moments);
    }
}
