package homeward.console.words;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * English words in a page of a language that lacks them. Where they come from they are put between two characters that stand in no text; once the
 * page is made, what is between them gets {@code lang} and {@code dir}, so that it is spoken and laid out as what it is. Where no element
 * can stand, as in attributes, the characters go.
 */
public final class Borrowed {

    private static final char BEGIN = '\uFDD0';
    private static final char END = '\uFDD1';
    private static final String ENGLISH = " lang=\"en\" dir=\"ltr\"";

    /** Elements in which there is only text, or that are no HTML. */
    private static final Set<String> WITHOUT_ELEMENTS = Set.of("title", "option", "textarea", "svg");

    private Borrowed() {}

    static String mark(String english) {
        return BEGIN + english + END;
    }

    /** A page whose borrowed words say that they are English. */
    public static String told(String page) {
        return page.indexOf(BEGIN) < 0 && page.indexOf(END) < 0 ? page : new Telling(page).all();
    }

    /** One way through a page, in which text has no other angle brackets than those of tags. */
    private static final class Telling {

        private final String page;
        private final StringBuilder told;
        private boolean inTag;
        private @Nullable String within;
        private int open;

        Telling(String page) {
            this.page = page;
            this.told = new StringBuilder(page.length() + 1_000);
        }

        String all() {
            for (int at = 0; at < page.length(); at++) {
                char next = page.charAt(at);
                switch (next) {
                    case '<' -> tag(at);
                    case '>' -> {
                        inTag = false;
                        told.append(next);
                    }
                    case BEGIN -> begin();
                    case END -> end();
                    default -> told.append(next);
                }
            }
            return told.toString();
        }

        /** Whatever is open ends before a tag: words are borrowed without markup. */
        private void tag(int at) {
            if (open > 0) {
                told.append("</span>");
                open = 0;
            }
            inTag = true;
            boolean ends = page.startsWith("/", at + 1);
            String name = name(ends ? at + 2 : at + 1);
            if (within == null) {
                within = !ends && WITHOUT_ELEMENTS.contains(name) ? name : null;
            } else if (ends && within.equals(name)) {
                within = null;
            }
            told.append('<');
        }

        private String name(int from) {
            int to = from;
            while (to < page.length() && Character.isLetterOrDigit(page.charAt(to))) {
                to++;
            }
            return page.substring(from, to);
        }

        private void begin() {
            if (inTag) {
                return;
            }
            if (within == null) {
                if (open == 0) {
                    told.append("<span").append(ENGLISH).append('>');
                }
                open++;
            } else if (within.equals("option") && told.charAt(told.length() - 1) == '>') {
                told.insert(told.length() - 1, ENGLISH);
            }
        }

        private void end() {
            if (open > 0) {
                open--;
                if (open == 0) {
                    told.append("</span>");
                }
            }
        }
    }
}
