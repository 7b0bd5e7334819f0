package homeward.events.request;

import org.jspecify.annotations.Nullable;

import homeward.events.Undisclosed;

/**
 * What the requesting state has on its own record about a person. Stays there.
 *
 * @param recordedBy the officer, with the authority for which he or she acted
 * @param assessment null if it is about an appeal
 * @param appeal null if it is an assessment
 * @param account of the appeal
 */
public record ProtectionRecord(
        Concern.Author recordedBy,
        @Nullable Assessment assessment,
        @Nullable Appeal appeal,
        @Nullable String account) implements Undisclosed {

    public static ProtectionRecord of(Assessment assessment, Concern.Author by) {
        return new ProtectionRecord(by, assessment, null, null);
    }

    public static ProtectionRecord of(Appeal appeal, @Nullable String account, Concern.Author by) {
        return new ProtectionRecord(by, null, appeal, account);
    }

    /** For services that need the outcome alone. */
    public ProtectionRecord withoutAccount() {
        return new ProtectionRecord(recordedBy, assessment == null ? null : assessment.withoutAccount(), appeal, null);
    }
}
