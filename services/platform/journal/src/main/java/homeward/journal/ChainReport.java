package homeward.journal;

import java.util.Optional;

/**
 * What a verification has found.
 *
 * @param verified number of commits from position 1 on that are proved to be in order
 * @param finding the first break, if there is one
 */
public record ChainReport(long verified, Optional<ChainFinding> finding) {

    public boolean sound() {
        return finding.isEmpty();
    }
}
