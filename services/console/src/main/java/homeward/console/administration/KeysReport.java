package homeward.console.administration;

/**
 * The own state's keys, in numbers.
 *
 * @param stateKey whether the state's own key was made
 * @param alone persons of whom the state keeps data for itself
 */
public record KeysReport(boolean stateKey, long held, long alone, long destroyed) {}
