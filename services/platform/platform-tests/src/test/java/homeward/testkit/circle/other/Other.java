package homeward.testkit.circle.other;

import homeward.testkit.circle.one.One;

/** The other half. */
public final class Other {

    public One one() {
        return new One(this);
    }
}
