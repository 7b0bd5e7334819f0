package homeward.reintegration.returnee;

/** Where the resources of this aggregate are found; each adds its own last part. */
public final class ReintegrationPaths {

    /** One person of a case. */
    public static final String PERSON = "/cases/{caseId}/persons/{personId}";

    private ReintegrationPaths() {}
}
