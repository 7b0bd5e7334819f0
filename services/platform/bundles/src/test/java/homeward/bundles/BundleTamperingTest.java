package homeward.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A bundle that was changed at any place is found out, and the place is named. */
class BundleTamperingTest {

    @Test
    void twoHundredChangesAreFoundAndNamed() {
        areFoundAndNamed(200, new Random().nextLong());
    }

    @Test
    @Tag("long")
    void twoThousandChangesAreFoundAndNamed() {
        areFoundAndNamed(2_000, new Random().nextLong());
    }

    private static void areFoundAndNamed(int changes, long seed) {
        SampleBundle sample = new SampleBundle(seed, 40);
        BundleCheck check = new BundleCheck(sample.known(), true);
        byte[] zip = sample.bytes();
        assertThat(check.check(zip).wrong()).isEmpty();
        BundleTampering tampering = new BundleTampering(new Random(seed), zip);
        for (int i = 0; i < changes; i++) {
            BundleTampering.Changed changed = tampering.next();
            Said said = check.check(changed.zip());
            assertThat(said.wrong())
                    .as("change %s of %s, seed %s", i, changed.place(), seed)
                    .anyMatch(line -> changed.must().stream().anyMatch(line::contains));
            byte[] repacked = tampering.repacked();
            if (check.check(repacked).allHolds()) {
                assertThat(BundleTampering.shown(repacked))
                        .as("change %s of the zip file, seed %s", i, seed)
                        .isEqualTo(BundleTampering.shown(zip));
            }
        }
    }
}
