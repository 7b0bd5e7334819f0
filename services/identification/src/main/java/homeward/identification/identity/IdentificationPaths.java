package homeward.identification.identity;

/** Where the resources of this aggregate are found; each adds its own last part. */
public final class IdentificationPaths {

    /** One person of a case. */
    public static final String PERSON = "/cases/{caseId}/persons/{personId}";

    private IdentificationPaths() {}
}
