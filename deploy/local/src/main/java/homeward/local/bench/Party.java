package homeward.local.bench;

import java.util.Locale;
import java.util.Random;

/**
 * Who looks at the listed cases: every other one is of the state that is a party to all of them, the others are of states that
 * are parties to a tenth each.
 *
 * @param number from 0, another officer each
 */
record Party(int number) {

    private boolean isRequested() {
        return number % 2 == 0;
    }

    private String state() {
        return isRequested() ? ListedCases.REQUESTED : ListedCases.requesting(number);
    }

    /** By a name of which the local issuer makes an officer who replies, or one who applies. */
    String officer(String person) {
        return officer("", person);
    }

    /** @param also a further role, behind a point */
    String officer(String also, String person) {
        String role = isRequested() ? "-requested-officer" : "-requesting-officer";
        return state().toLowerCase(Locale.ROOT) + role + also + "@" + person;
    }

    String partner(Random random) {
        return isRequested() ? ListedCases.requesting(random.nextInt(10)) : ListedCases.REQUESTED;
    }

    /** The number of a case of this party's state. */
    int aCase(Random random, int cases) {
        int ten = random.nextInt(Math.max(1, cases / 10)) * 10;
        return isRequested() ? ten + random.nextInt(10) : ten + number % 10;
    }
}
