package homeward.chassis.deciding;

/** A request to change exactly one stream. Implementations are records inside one sealed interface per stream. */
public interface Command {

    /** Id of the stream the command is addressed to, see {@link StreamIds}. */
    String stream();
}
