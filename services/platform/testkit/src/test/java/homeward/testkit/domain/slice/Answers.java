package homeward.testkit.domain.slice;

/** Stands between a policy and the decision it reaches. */
public final class Answers {

    private Answers() {}

    static Object first() {
        return StaticDecision.decide();
    }
}
