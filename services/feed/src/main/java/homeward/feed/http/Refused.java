package homeward.feed.http;

import homeward.chassis.rest.Problem;

/** The request is answered with a problem. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.rule(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
