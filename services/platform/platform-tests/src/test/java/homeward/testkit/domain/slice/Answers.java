package homeward.testkit.domain.slice;

/** An indirection between a policy and the decision it uses. */
public final class Answers {

    private Answers() {}

    static Object first() {
        return StaticDecision.decide();
    }
}
