package homeward.reintegration.returnee;

/** Paths of this aggregate; each resource adds its last segment. */
public final class ReintegrationPaths {

    /** One person of a case. */
    public static final String PERSON = "/cases/{caseId}/persons/{personId}";

    private ReintegrationPaths() {}
}
