package homeward.request.application;

/** Where the resources of this aggregate are found; each adds its own last part. */
public final class ApplicationPaths {

    /** All applications. */
    public static final String ALL = "/applications";

    /** One case's application. */
    public static final String CASE = ALL + "/{caseId}";

    private ApplicationPaths() {}
}
