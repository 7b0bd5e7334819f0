package homeward.console.proofs;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The newest checkpoints of all journals.
 *
 * @param witnessed number of journals whose newest checkpoint is cosigned
 */
public record JournalsView(List<Journal> journals, int witnessed) {

    /**
     * A journal.
     *
     * @param stamp null if the service gives none
     * @param why why there is none; empty if there is one
     */
    public record Journal(String name, @Nullable Stamp stamp, String why) {}
}
