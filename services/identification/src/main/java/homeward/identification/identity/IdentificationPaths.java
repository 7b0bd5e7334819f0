package homeward.identification.identity;

/** Paths of this aggregate; each resource adds its last segment. */
public final class IdentificationPaths {

    /** One person of a case. */
    public static final String PERSON = "/cases/{caseId}/persons/{personId}";

    private IdentificationPaths() {}
}
