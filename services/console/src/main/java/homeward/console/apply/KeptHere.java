package homeward.console.apply;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import homeward.console.words.Speech;

/** Says what is never sent: the fields of the services' disclosure table, by ground. */
final class KeptHere {

    /** Codes of the grounds, by the words of the table. */
    static final Map<String, String> GROUNDS = Map.of(
            "stays with the requesting state: Directive 2013/32/EU, Articles 30 and 48; Twenty Guidelines on Forced Return, 12",
            "PROTECTION",
            "for those of the requesting state who let the person depart",
            "CLEARANCE",
            "declaration of the person, for the counsellor and the authority that acts on it",
            "VOLUNTARY");

    private KeptHere() {}

    static List<CheckView.Kept> of(List<Preview.Kept> kept, Speech say) {
        Map<String, Set<String>> byGround = new TreeMap<>();
        kept.forEach(
                one -> byGround.computeIfAbsent(one.why(), _ -> new TreeSet<>()).add(field(one.field(), say)));
        return byGround.entrySet().stream()
                .map(one -> {
                    String ground = GROUNDS.get(one.getKey());
                    return new CheckView.Kept(
                            ground == null ? one.getKey() : say.word("kept", ground),
                            ground != null,
                            String.join(", ", one.getValue()));
                })
                .toList();
    }

    /** The table names the record, too, e.g. {@code Concern.ground}. */
    private static String field(String named, Speech say) {
        return say.known("data", named.substring(named.lastIndexOf('.') + 1)).orElse(named);
    }
}
