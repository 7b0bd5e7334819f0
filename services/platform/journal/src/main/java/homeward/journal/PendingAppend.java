package homeward.journal;

import java.util.concurrent.CompletableFuture;

/** A commit waiting to be written, and its caller's answer. */
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

    /** @param alreadyStored whether an earlier append stored it */
    void foundAs(StoredCommit found, boolean alreadyStored) {
        if (found.stream().equals(commit().stream())) {
            answer.complete(new Appended(found.position(), found.first(), found.last(), alreadyStored));
        } else {
            fail(new CommitConflict(
                    CommitConflict.Over.COMMIT_ID,
                    "commit id " + commit().id() + " is stored already, in stream " + found.stream()));
        }
    }

    /** Has no effect if the commit has already been answered. */
    void fail(Throwable reason) {
        answer.completeExceptionally(reason);
    }
}
