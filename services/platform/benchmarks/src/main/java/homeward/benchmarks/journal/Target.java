package homeward.benchmarks.journal;

import java.util.Locale;

/** A measured ratio and its target. */
record Target(String what, double ratio, double wanted) {

    boolean reached() {
        return ratio >= wanted;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-62s %6.2f  wanted %.2f  %s",
                what,
                ratio,
                wanted,
                reached() ? "reached" : "NOT REACHED");
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"what\":\"%s\",\"ratio\":%.3f,\"wanted\":%.2f,\"reached\":%b}",
                what,
                ratio,
                wanted,
                reached());
    }
}
