package homeward.audit.figures;

import java.util.EnumSet;
import java.util.List;

import homeward.casefile.Shown;
import homeward.casefile.disclosure.Onlooker;
import homeward.casefile.disclosure.Reader;

/**
 * An event as whoever reads figures may see it on either side: what only the requesting state reads is not there, so nothing is
 * counted by it.
 */
final class Told {

    private static final List<Onlooker> READERS =
            List.of(new Onlooker(EnumSet.of(Reader.AUDITOR), false), new Onlooker(EnumSet.of(Reader.MONITOR), false));

    private Told() {}

    static Record of(Record event) {
        Record told = event;
        for (Onlooker reader : READERS) {
            told = Shown.sealed(told, reader, _ -> false);
        }
        return told;
    }
}
