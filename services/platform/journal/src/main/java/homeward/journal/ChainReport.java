package homeward.journal;

import java.util.Optional;

/**
 * The result of a verification.
 *
 * @param verified number of commits from position 1 on that were proved intact
 * @param hash hash of the last of them; 32 zero bytes if there is none
 * @param finding the first break, if there is one
 */
@SuppressWarnings("ArrayRecordComponent")
public record ChainReport(long verified, byte[] hash, Optional<ChainFinding> finding) {

    public boolean sound() {
        return finding.isEmpty();
    }
}
