package homeward.journal;

import java.util.concurrent.CompletableFuture;

/** A commit on its way into the journal, and the answer its caller waits for. */
final class PendingAppend {

    private final PreparedCommit prepared;
    private final CompletableFuture<Appended> answer = new CompletableFuture<>();

    PendingAppend(PreparedCommit prepared) {
        this.prepared = prepared;
    }

    PreparedCommit prepared() {
        return prepared;
    }

    Commit commit() {
        return prepared.commit();
    }

    CompletableFuture<Appended> answer() {
        return answer;
    }

    void storedAt(long position) {
        answer.complete(new Appended(position, commit().first(), commit().last(), false));
    }

    /** @param alreadyStored whether an earlier append has stored it */
    void foundAs(StoredCommit found, boolean alreadyStored) {
        if (found.stream().equals(commit().stream())) {
            answer.complete(new Appended(found.position(), found.first(), found.last(), alreadyStored));
        } else {
            fail(new CommitConflict(
                    CommitConflict.Over.COMMIT_ID,
                    "commit id " + commit().id() + " is stored already, in stream " + found.stream()));
        }
    }

    /** Has no effect on a commit that is answered already. */
    void fail(Throwable reason) {
        answer.completeExceptionally(reason);
    }
}
