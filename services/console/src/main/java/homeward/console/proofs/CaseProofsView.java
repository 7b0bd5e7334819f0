package homeward.console.proofs;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.histories.CaseName;

/**
 * The proofs of a case, journal by journal.
 *
 * @param form null if the case is not known at the request desk
 */
public record CaseProofsView(String caseId, Application.@Nullable Form form, List<Part> parts) {

    /**
     * What one journal holds of the case.
     *
     * @param why why nothing is there; empty if something is
     * @param stamp the checkpoint to which the proofs lead
     * @param commits number of them, as far as they were read
     * @param more whether there are more
     * @param first size of the first checkpoint that was ever signed
     * @param hashes that show this tree to continue that one
     * @param stated whether the service states that these are all of the case
     * @param href where they are as a file
     */
    public record Part(
            String name,
            String why,
            @Nullable Stamp stamp,
            int commits,
            boolean more,
            String first,
            int hashes,
            boolean stated,
            String href) {}

    /** Whether the case can be had as one file. */
    public boolean bundled() {
        return commits() > 0 && !tooLong();
    }

    /** Whether it has more commits than are made into a file here. */
    public boolean tooLong() {
        return commits() > CaseBundleResource.MOST_COMMITS;
    }

    public int mostCommits() {
        return CaseBundleResource.MOST_COMMITS;
    }

    /** As far as they were read. */
    private int commits() {
        return parts.stream().mapToInt(Part::commits).sum();
    }

    /** What the page calls the case. */
    public CaseName named() {
        return new CaseName(caseId, form);
    }
}
