package homeward.chassis.attesting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import homeward.chassis.deciding.StreamIds;
import homeward.events.CaseId;
import homeward.journal.CommitCursor;
import homeward.journal.Head;
import homeward.journal.Journal;
import homeward.journal.StoredCommit;

/** The commits of a case in one journal. A page costs no more in a long case than in a short one. */
final class CaseCommits {

    private final Journal journal;
    private final List<String> streamTypes;

    CaseCommits(Journal journal, List<String> streamTypes) {
        this.journal = journal;
        this.streamTypes = List.copyOf(streamTypes);
    }

    /** The streams of the case and their types. */
    Map<String, String> streams(CaseId caseId) {
        Map<String, String> types = new HashMap<>();
        for (StoredCommit first : beginnings(caseId)) {
            if (first.type() != null) {
                types.put(first.stream(), first.type());
            }
        }
        return types;
    }

    /** The sequence of the last event of each stream. */
    Map<String, Long> ends(Iterable<String> streams) {
        Map<String, Long> ends = new HashMap<>();
        streams.forEach(stream -> ends.put(stream, journal.lastSequence(stream)));
        return ends;
    }

    /**
     * By position.
     *
     * @param after position; only later commits are returned
     * @throws homeward.journal.DamagedJournal if one of them is missing or not what was recorded
     */
    List<StoredCommit> page(CaseId caseId, long after, int most) {
        List<StoredCommit> commits = new ArrayList<>();
        for (StoredCommit first : beginnings(caseId)) {
            OptionalLong from = first.position() > after
                    ? OptionalLong.of(first.first())
                    : journal.firstBehind(first.stream(), after);
            if (from.isPresent()) {
                take(first.stream(), from.getAsLong(), most, commits);
            }
        }
        commits.sort(Comparator.comparingLong(StoredCommit::position));
        return commits.subList(0, Math.min(most, commits.size()));
    }

    private void take(String stream, long from, int most, List<StoredCommit> into) {
        try (CommitCursor cursor = journal.readStream(stream, from)) {
            for (int taken = 0; taken < most && cursor.hasNext(); taken++) {
                into.add(cursor.next());
            }
        }
    }

    /** The hashes of all of them up to a position, in order. */
    List<byte[]> hashes(CaseId caseId, long upTo) {
        return streamTypes.stream()
                .flatMap(type -> journal.heads(StreamIds.of(type, caseId), upTo).stream())
                .sorted(Comparator.comparingLong(Head::position))
                .map(Head::hash)
                .toList();
    }

    private List<StoredCommit> beginnings(CaseId caseId) {
        return streamTypes.stream()
                .flatMap(type -> journal.beginnings(StreamIds.of(type, caseId)).stream())
                .toList();
    }
}
