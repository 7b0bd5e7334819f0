package homeward.console.figures;

import java.util.regex.Pattern;

import jakarta.ws.rs.NotFoundException;

import homeward.console.words.States;

/** Which figures: what stands in their address. */
record Place(String requesting, String requested, String period) {

    private static final Pattern PERIOD = Pattern.compile("[0-9]{4}(-Q[1-4])?");

    /** @throws NotFoundException if there are no such states, or no such periods */
    static Place of(String requesting, String requested, String period) {
        if (!States.known().contains(requesting)
                || !States.known().contains(requested)
                || !PERIOD.matcher(period).matches()) {
            throw new NotFoundException();
        }
        return new Place(requesting, requested, period);
    }

    /** The path at the service, and the one of the page. */
    String path() {
        return "/figures/" + requesting + "/" + requested + "/" + period;
    }

    /** The name of a file with these figures. */
    String file(String type) {
        return "figures-" + requesting + "-" + requested + "-" + period + "." + type;
    }
}
