package homeward.local.browser;

import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;

/**
 * What axe cannot decide, and a person has: by rule and part of the page. Whatever else it leaves undecided must be looked at, and be
 * mended or entered here with what was found.
 */
final class Undecided {

    /**
     * @param rule as axe calls it
     * @param part found in the selector that axe gives, or in the beginning of the element
     * @param reason why it is right as it is
     */
    record Known(String rule, Pattern part, String reason) {

        private boolean covers(String id, CheckedNode node) {
            return rule.equals(id)
                    && (part.matcher(String.valueOf(node.getTarget())).find()
                            || part.matcher(String.valueOf(node.getHtml())).find());
        }
    }

    static final List<Known> KNOWN = List.of(
            new Known(
                    "color-contrast",
                    Pattern.compile("\\bform-select\\b"),
                    "the arrow of a list to choose from is a picture behind the field, beside its text; text and ground are"
                            + " those of the other fields, whose contrast axe measures"),
            new Known(
                    "color-contrast",
                    Pattern.compile("\\bhw-(?:kept|withheld)\\b"),
                    "the hatching of what is kept is a gradient: a tenth of the red over the ground of the page, in both"
                            + " colours, under text of full contrast"));

    private Undecided() {}

    /** What is not known, each with its rule, its selector and the page. */
    static List<String> unknown(List<Rule> incomplete, String page) {
        return incomplete.stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .filter(node -> KNOWN.stream().noneMatch(known -> known.covers(rule.getId(), node)))
                        .map(node -> rule.getId() + " at " + node.getTarget() + " of " + page + ": " + node.getHtml()))
                .toList();
    }
}
