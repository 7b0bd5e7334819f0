package homeward.audit.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class FiguresPoliciesTest {

    private static FiguresPolicies.Version version(int number, String validFrom, int minimum) {
        return new FiguresPolicies.Version(
                "FIGURES", number, LocalDate.parse(validFrom), "fictional", null, false, minimum, 14);
    }

    @Test
    void theBundledPolicyAsksForFiveAndFourteenDays() {
        FiguresPolicies.Version version = FiguresPolicyFile.read().of(new Quarter(2026, 1));

        assertThat(version.minimum()).isEqualTo(5);
        assertThat(version.settlesAfterDays()).isEqualTo(14);
        assertThat(version.basis().verified()).as("no text prescribes either").isFalse();
    }

    @Test
    void allQuartersOfAYearAreOfTheVersionInForceOnItsFirstDay() {
        FiguresPolicies policies =
                new FiguresPolicies(List.of(version(2, "2026-02-01", 10), version(1, "2025-01-01", 5)));

        assertThat(policies.of(new Quarter(2026, 4)).version()).isEqualTo(1);
        assertThat(policies.of(new Quarter(2027, 1)).version()).isEqualTo(2);
        assertThatIllegalStateException().isThrownBy(() -> policies.of(new Quarter(2024, 4)));
    }

    @Test
    void theMinimumNeverBecomesLess() {
        List<FiguresPolicies.Version> less = List.of(version(1, "2025-01-01", 5), version(2, "2026-01-01", 4));

        assertThatIllegalArgumentException().isThrownBy(() -> new FiguresPolicies(less));
    }
}
