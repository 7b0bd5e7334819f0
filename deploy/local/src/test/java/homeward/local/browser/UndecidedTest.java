package homeward.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import org.junit.jupiter.api.Test;

class UndecidedTest {

    @Test
    void whatAPersonHasDecidedIsPassedOver() {
        Rule contrast = rule(
                "color-contrast",
                node("#waitsFor", "<select class=\"form-select\" id=\"waitsFor\">"),
                node(".hw-withheld > b", "<b>"));

        assertThat(Undecided.unknown(List.of(contrast), "inbox at 360 px")).isEmpty();
    }

    @Test
    void anythingElseIsToldWithRulePartAndPage() {
        Rule contrast = rule("color-contrast", node("#find", "<input id=\"find\">"));
        Rule size = rule("target-size", node("#waitsFor", "<select class=\"form-select\" id=\"waitsFor\">"));

        assertThat(Undecided.unknown(List.of(contrast, size), "inbox at 360 px"))
                .containsExactly(
                        "color-contrast at [#find] of inbox at 360 px: <input id=\"find\">",
                        "target-size at [#waitsFor] of inbox at 360 px: <select class=\"form-select\" id=\"waitsFor\">");
    }

    @Test
    void eachHasAReason() {
        assertThat(Undecided.KNOWN)
                .isNotEmpty()
                .allSatisfy(known -> assertThat(known.reason()).isNotBlank());
    }

    private static Rule rule(String id, CheckedNode... nodes) {
        Rule rule = new Rule();
        rule.setId(id);
        rule.setNodes(List.of(nodes));
        return rule;
    }

    private static CheckedNode node(String target, String html) {
        CheckedNode node = new CheckedNode();
        node.setTarget(List.of(target));
        node.setHtml(html);
        return node;
    }
}
