package homeward.chassis.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlindIndexTest {

    @ParameterizedTest
    @CsvSource({"KAPANADZE,Kapanadze", "Müller,MULLER", "  van   der Berg ,Van der Berg", "O'Neil,o neil", "ſmith,SMITH"
    })
    void spellsAlikeWhatIsMeantAlike(String written, String meant) {
        assertThat(BlindIndex.normal(written)).isEqualTo(BlindIndex.normal(meant));
    }

    @Test
    void keepsApartWhatIsNotAlike() {
        assertThat(BlindIndex.normal("Kapanadze")).isNotEqualTo(BlindIndex.normal("Kapanadse"));
    }
}
