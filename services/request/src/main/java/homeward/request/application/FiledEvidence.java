package homeward.request.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent.ApplicationResubmitted;
import homeward.events.request.ApplicationEvent.EvidenceContent;
import homeward.events.request.ApplicationEvent.EvidenceLearned;

/**
 * Evidence filed with the identification, as learned by this service.
 *
 * @param afterRefusal whether the application for the person had been refused before this was learned
 */
public record FiledEvidence(UUID id, PersonId personId, Personal<EvidenceContent> content, boolean afterRefusal) {

    static List<FiledEvidence> added(List<FiledEvidence> all, EvidenceLearned e, @Nullable Standing standing) {
        boolean after = standing != null && standing.denied();
        var learned = new FiledEvidence(e.evidenceId(), e.personId(), e.content(), after);
        return Stream.concat(all.stream(), Stream.of(learned)).toList();
    }

    /** The evidence filed with former cases on which an application rests. */
    static Set<UUID> ids(ApplicationResubmitted e) {
        return e.evidence().stream().flatMap(one -> one.filed().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
