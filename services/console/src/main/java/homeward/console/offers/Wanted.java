package homeward.console.offers;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Basis;
import homeward.console.cases.TransferDesk;
import homeward.console.cases.TransferDesk.Missing;
import homeward.console.commands.Command;
import homeward.console.commands.JourneyCommands;
import homeward.console.commands.ProtectionCommands;

/**
 * A command by which a condition of a departure is met that the desk says is not satisfied.
 *
 * @param person null if it is about all travellers
 * @param basis the rule as the desk tells it
 */
record Wanted(
        Command command, @Nullable String person, @Nullable Basis basis) {

    /** By the name of the condition. */
    static final Map<String, Command> MET_BY = Map.of(
            "assessment-before-removal", ProtectionCommands.ASSESS,
            "assessment-after-new-facts", ProtectionCommands.ASSESS,
            "assessment-by-another-authority", ProtectionCommands.ASSESS,
            "assessment-covers-the-route", ProtectionCommands.ASSESS,
            "assessment-not-too-old", ProtectionCommands.ASSESS,
            "best-interest-decision-for-unaccompanied-child", JourneyCommands.BEST_INTERESTS,
            "family-unity", JourneyCommands.BEST_INTERESTS,
            "confirmed-recipient-for-unaccompanied-child", JourneyCommands.NAME_RECIPIENT,
            "escort-leader-named", JourneyCommands.ASSIGN_ESCORT,
            "fit-to-travel-when-escorted", JourneyCommands.FIT);

    static List<Wanted> by(TransferDesk transfer) {
        Stream<Missing> departures = transfer.outlooks().stream()
                .flatMap(outlook -> Stream.concat(outlook.open().stream(), outlook.kept().stream()));
        Stream<Missing> takeBacks = transfer.owed().stream().flatMap(owed -> owed.open().stream());
        return Stream.concat(departures, takeBacks)
                .flatMap(missing -> of(missing).stream())
                .toList();
    }

    private static List<Wanted> of(Missing missing) {
        Command command = MET_BY.get(missing.rule());
        return command == null ? List.of() : List.of(new Wanted(command, missing.personId(), missing.basis()));
    }

    boolean isMetBy(Offer offer) {
        return offer.code().equals(command.code()) && (person == null || person.equals(offer.person()));
    }
}
