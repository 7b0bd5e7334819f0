package homeward.journal;

import java.util.Arrays;

/**
 * Determines how a chain was changed, from the first commit that does not match. A commit's hash covers its position,
 * so an unchanged commit reveals its original position; each commit also contains the hash of its predecessor.
 */
final class BreakNamer {

    private static final long FARTHEST = 100_000;

    private final CommitStore store;
    private final ChainHash hasher;

    BreakNamer(CommitStore store, ChainHash hasher) {
        this.store = store;
        this.hasher = hasher;
    }

    /**
     * @param commit the first commit that does not match
     * @param expected the expected position
     * @param hash the hash of the preceding commit
     */
    ChainFinding name(StoredCommit commit, long expected, byte[] hash) {
        if (commit.position() < expected) {
            return inserted(commit.position());
        }
        if (commit.position() > expected) {
            return dropped(expected);
        }
        long origin = origin(commit);
        if (origin == 0) {
            return changed(expected, hash);
        }
        if (origin == expected) {
            return unlinked(commit, expected);
        }
        return origin > expected ? broughtForward(commit, origin, expected) : pushedBack(commit, origin, expected);
    }

    /**
     * @param commit the first commit that fits into the chain but was not recorded by the service
     * @param before the hash of the preceding commit
     */
    ChainFinding unauthentic(StoredCommit commit, byte[] before) {
        long position = commit.position();
        StoredCommit next = store.at(position + 1);
        if (next != null && Arrays.equals(next.prev(), before) && origin(next) == position) {
            return inserted(position);
        }
        if (next != null && !Arrays.equals(next.prev(), commit.hash())) {
            return altered(position);
        }
        return finding(ChainFinding.Kind.FORGED, position, "was not recorded by the service");
    }

    /** The commit was changed, or was never recorded. */
    private ChainFinding changed(long expected, byte[] hash) {
        StoredCommit next = store.at(expected + 1);
        if (next != null && Arrays.equals(next.prev(), hash) && origin(next) == expected) {
            return inserted(expected); // the expected commit comes after it
        }
        return altered(expected);
    }

    /** The commit is intact, but its predecessor is not the one it was recorded after. */
    private ChainFinding unlinked(StoredCommit commit, long expected) {
        StoredCommit next = store.at(expected + 1);
        boolean attested = next == null || Arrays.equals(next.prev(), commit.hash());
        return altered(expected > 1 && attested ? expected - 1 : expected);
    }

    private ChainFinding broughtForward(StoredCommit commit, long origin, long expected) {
        if (isAt(origin, commit) || isAt(origin + 1, commit)) {
            return inserted(expected); // a copy: the original is still there
        }
        StoredCommit other = store.at(origin);
        if (other != null && origin(other) == expected) {
            return new ChainFinding(
                    ChainFinding.Kind.SWAPPED,
                    expected,
                    "the commits at positions " + expected + " and " + origin + " have changed places");
        }
        return dropped(expected); // and the later ones were renumbered
    }

    private ChainFinding pushedBack(StoredCommit commit, long origin, long expected) {
        return isAt(origin, commit) ? inserted(expected) : inserted(origin);
    }

    private boolean isAt(long position, StoredCommit commit) {
        StoredCommit found = store.at(position);
        return found != null && found.position() != commit.position() && Arrays.equals(found.hash(), commit.hash());
    }

    /** The position that matches the commit's hash, trying its own first, then the nearest; 0 if there is none. */
    private long origin(StoredCommit commit) {
        if (hashesTo(commit, commit.position())) {
            return commit.position();
        }
        long farthest = Math.min(FARTHEST, store.head().position() + 1);
        for (long distance = 1; distance <= farthest; distance++) {
            if (hashesTo(commit, commit.position() + distance)) {
                return commit.position() + distance;
            }
            if (commit.position() > distance && hashesTo(commit, commit.position() - distance)) {
                return commit.position() - distance;
            }
        }
        return 0;
    }

    private boolean hashesTo(StoredCommit commit, long position) {
        return Arrays.equals(commit.hash(), hasher.of(commit, position));
    }

    ChainFinding altered(long position) {
        return finding(ChainFinding.Kind.ALTERED, position, "is not what was recorded");
    }

    ChainFinding dropped(long position) {
        return finding(ChainFinding.Kind.DROPPED, position, "is gone");
    }

    ChainFinding inserted(long position) {
        return finding(ChainFinding.Kind.INSERTED, position, "was put there later");
    }

    private static ChainFinding finding(ChainFinding.Kind kind, long position, String what) {
        return new ChainFinding(kind, position, "the commit at position " + position + " " + what);
    }
}
