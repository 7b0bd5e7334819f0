package homeward.console.api;

/** A page cannot be made because a service refused what it needs. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.ruleOrStatus());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
