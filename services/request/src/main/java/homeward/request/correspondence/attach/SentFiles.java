package homeward.request.correspondence.attach;

import java.util.UUID;

import jakarta.inject.Singleton;

import homeward.chassis.attachments.Sent;
import homeward.chassis.commands.Streams;
import homeward.chassis.deciding.StreamIds;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.request.correspondence.CorrespondenceCommand;
import homeward.request.correspondence.CorrespondenceState;

/** The files that messages of a case name. */
@Singleton
public class SentFiles implements Sent {

    private final Streams streams;

    SentFiles(Streams streams) {
        this.streams = streams;
    }

    @Override
    public boolean names(CaseId caseId, UUID attachmentId, StateCode by) {
        return streams
                .state(
                        CorrespondenceCommand.STREAM_TYPE,
                        StreamIds.of(CorrespondenceCommand.STREAM_TYPE, caseId),
                        by,
                        CorrespondenceState.class)
                .stream()
                .flatMap(state -> state.letters().letters().stream())
                .flatMap(letter -> letter.attachments().stream())
                .anyMatch(attachment -> attachment.attachmentId().equals(attachmentId));
    }
}
