package homeward.casefile.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AssigneeTest {

    @Test
    void anAssigneeIsReadBackFromItsText() {
        for (Assignee assignee : new Assignee[] {
            Assignee.officer("o-1"), new Assignee(null, "Second floor: returns"), Assignee.officer("team:x")
        }) {
            assertThat(Assignee.parse(assignee.text())).contains(assignee);
        }
    }

    @Test
    void anythingElseIsNoAssignee() {
        for (String text : new String[] {"", "officer:", "team:", "o-1", "Officer:o-1"}) {
            assertThat(Assignee.parse(text)).as(text).isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Assignee(null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Assignee("o-1", "team"));
    }
}
