package homeward.transport.transfer.learn;

import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.source;
import static homeward.transport.transfer.Given.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.Assertions;

import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.Majority;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.transport.TransferEvent.CorrectionLearned;
import homeward.testkit.TestOpenings;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TransferCommand.LearnCorrection;

/** Corrections of the date of birth of a child, in any number and order. */
class MinorityProperties {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-03");
    private static final int DAYS = 40;

    /** When the child can come of age, in days from the first; by the form an adult if both are before it. */
    record Range(int earliest, int latest) {

        boolean minor() {
            return latest > 0;
        }

        Majority majority() {
            return new Majority(FIRST.plusDays(earliest), FIRST.plusDays(latest));
        }
    }

    @Property(tries = 300)
    void I17_aChildIsOneUntilItIsOfAgeByEveryDateOfBirth(
            @ForAll("child") Range child, @ForAll("corrections") List<Range> corrections, @ForAll("days") int days) {
        var spec = transfer()
                .given(opened(Given.adult(PARENT, FamilyRole.PRINCIPAL), Given.minor(CHILD, PARENT, child.majority())));
        int ofAge = child.latest();
        for (Range corrected : corrections) {
            spec.when(new LearnCorrection(
                            CASE,
                            CHILD,
                            Set.of(CorrectedField.DATE_OF_BIRTH),
                            corrected.minor(),
                            corrected.minor() ? TestOpenings.sealed(CHILD, corrected.majority()) : null,
                            corrected.minor() ? PARENT : null,
                            NOTICE,
                            source(9)))
                    .thenTypes(CorrectionLearned.class);
            ofAge = Math.max(ofAge, corrected.latest());
        }
        Assertions.assertThat(spec.state().opened(TestOpenings.ALL).child(CHILD, FIRST.plusDays(days)))
                .isEqualTo(days < ofAge);
    }

    @Provide
    Arbitrary<Range> child() {
        return ranges().filter(Range::minor);
    }

    @Provide
    Arbitrary<List<Range>> corrections() {
        return ranges().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, DAYS);
    }

    private static Arbitrary<Range> ranges() {
        return Combinators.combine(
                        Arbitraries.integers().between(-5, DAYS),
                        Arbitraries.integers().between(0, 5))
                .as((earliest, wide) -> new Range(earliest, earliest + wide));
    }
}
