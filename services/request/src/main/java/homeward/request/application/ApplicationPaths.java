package homeward.request.application;

/** Paths of this aggregate; each resource adds its last segment. */
public final class ApplicationPaths {

    /** All applications. */
    public static final String ALL = "/applications";

    /** One case's application. */
    public static final String CASE = ALL + "/{caseId}";

    private ApplicationPaths() {}
}
