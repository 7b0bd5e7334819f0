package homeward.journal;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Checks a commit as it is read: its content has the recorded hash, and its tag was made by the service. Not
 * thread-safe; reusable.
 */
final class CommitCheck {

    private final CommitMac mac;
    private final Consumer<DamagedJournal> alarm;
    private final ChainHash hasher = new ChainHash();

    CommitCheck(CommitMac mac, Consumer<DamagedJournal> alarm) {
        this.mac = mac;
        this.alarm = alarm;
    }

    /** @throws DamagedJournal naming the position, if the commit is not what the service recorded */
    StoredCommit require(StoredCommit commit) {
        long position = commit.position();
        if (!Arrays.equals(commit.hash(), hasher.of(commit))) {
            throw new DamagedJournal(position, "the commit at position " + position + " is not what was recorded");
        }
        if (!mac.matches(commit.hash(), commit.tag())) {
            throw new DamagedJournal(
                    position, "the commit at position " + position + " was not recorded by this service");
        }
        return commit;
    }

    /** The damage, after the alarm was raised. */
    DamagedJournal raised(DamagedJournal damage) {
        alarm.accept(damage);
        return damage;
    }
}
