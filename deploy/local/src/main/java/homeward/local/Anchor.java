package homeward.local;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import homeward.journal.ChainAnchor;
import homeward.local.console.PlainError;

/**
 * A commit that the journal of a service must contain.
 *
 * @param service name of the service
 * @param commit its position and hash
 */
record Anchor(String service, ChainAnchor commit) {

    private static final Pattern FORM =
            Pattern.compile("(?<service>[a-z-]+):(?<position>[1-9][0-9]{0,17}):(?<hash>[0-9a-fA-F]{64})");

    /** @throws PlainError if the text is not {@code SERVICE:POSITION:HASH} */
    static Anchor parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new PlainError("'" + text + "' is not an anchor such as request:42:<64 hexadecimal digits>.");
        }
        byte[] hash = HexFormat.of().parseHex(matcher.group("hash"));
        return new Anchor(matcher.group("service"), new ChainAnchor(Long.parseLong(matcher.group("position")), hash));
    }

    static Optional<ChainAnchor> of(String service, List<Anchor> anchors) {
        return anchors.stream()
                .filter(anchor -> anchor.service.equals(service))
                .map(Anchor::commit)
                .findFirst();
    }

    @Override
    public String toString() {
        return service + ":" + commit.position() + ":" + HexFormat.of().formatHex(commit.hash());
    }
}
