package homeward.events.request;

import homeward.events.Undisclosed;

/**
 * What the requesting state has on its own record about a person. Stays there.
 *
 * @param recordedBy the officer, with the authority for which he or she acted
 */
public record ProtectionRecord(Concern.Author recordedBy, Assessment assessment) implements Undisclosed {

    /** For services that need the outcome alone. */
    public ProtectionRecord withoutAccount() {
        return new ProtectionRecord(recordedBy, assessment.withoutAccount());
    }
}
