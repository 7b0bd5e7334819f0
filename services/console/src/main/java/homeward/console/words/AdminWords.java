package homeward.console.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages of operators and administrators; {@code messages/admin_ru.properties} has them in Russian. */
@MessageBundle("admin")
public interface AdminWords {

    @Message("Running the platform")
    String operators();

    @Message(
            "For operators, who belong to no state. Officers of a state have their own address and their own sign-in; nothing of it counts here.")
    String operatorsOnly();

    @Message("Sign in as operator")
    String signInAsOperator();

    @Message("To the page of operators")
    String toOperators();

    @Message("Signed in until {until} UTC")
    String sessionUntil(String until);

    @Message("Look again")
    String lookAgain();

    @Message("These do not say what should stand here:")
    String missingHere();

    @Message("Health")
    String health();

    @Message("{good} of {all} are well")
    String goodOf(long good, int all);

    @Message("No process is named in the settings (homeward.operators.processes).")
    String noProcesses();

    @Message("Process")
    String process();

    @Message("State")
    String state();

    @Message("What is wrong, as it says")
    String says();

    @Message("nothing")
    String nothing();

    @Message("No process says anything about it.")
    String nobodySays();

    @Message("Lags")
    String lags();

    @Message("Relay to the topics")
    String relay();

    @Message("up to position {position}")
    String published(String position);

    @Message("journal damaged at {position}")
    String damagedAt(String position);

    @Message("only reads")
    String onlyReads();

    @Message("Read models")
    String readModelsBehind();

    @Message("Policies")
    String policiesBehind();

    @Message("has none")
    String hasNone();

    @Message("the broker does not answer")
    String brokerSilent();

    @Message("{number} records behind")
    String records(String number);

    @Message("Parked streams")
    String parked();

    @Message("None.")
    String noneParked();

    @Message(
            "A stream waits where an event could not be applied; all others go on. They are tried again by themselves; after its cause is removed, a stream need not wait for that.")
    String parkedHint();

    @Message("And {number} more.")
    String moreParked(String number);

    @Message("Try all again now")
    String heal();

    @Message("streams that go on: {streams}")
    String healedStreams(int streams);

    @Message("Consumer")
    String consumer();

    @Message("Stream")
    String stream();

    @Message("First waiting record")
    String record();

    @Message("Reason")
    String reason();

    @Message("Since")
    String since();

    @Message("Rebuilds of read models")
    String rebuilds();

    @Message(
            "A rebuild fills a second copy from the first record on, while the old one serves; it reads all topics and needs room for the copy.")
    String rebuildHint();

    @Message("Read model")
    String readModel();

    @Message("Build in use")
    String build();

    @Message("(being built: {build})")
    String next(int build);

    @Message("Progress")
    String progress();

    @Message("{done} of {total} records")
    String doneOf(String done, String total);

    @Message("Rebuild")
    String rebuild();

    @Message("Clock")
    String clock();

    @Message("This is real time.")
    String realTime();

    @Message("Ahead of real time by {days} d {hours} h {minutes} min.")
    String aheadBy(long days, int hours, int minutes);

    @Message("The clock of this local run is moved forward with ./homeward clock.")
    String clockMoves();

    @Message("The services do not agree on the time.")
    String clocksDiffer();

    @Message("Administration")
    String administration();

    @Message("Parts of the administration")
    String partsOfAdministration();

    @Message("Erasures")
    String erasures();

    @Message("Keys")
    String keys();

    @Message("Users")
    String users();

    @Message("Due for erasure")
    String dueErasures();

    @Message(
            "The retention period has ended, and your state still holds the data. Nothing is erased by itself: one administrator proposes, another one carries it out.")
    String dueHint();

    @Message("Nothing is due.")
    String nothingDue();

    @Message("Nothing is due of the cases looked at so far; there are further ones.")
    String nothingDueSoFar();

    @Message("Case and person")
    String caseAndPerson();

    @Message("Kept until")
    String keptUntil();

    @Message("Propose the erasure")
    String propose();

    @Message("Proposed, and waiting for another administrator")
    String proposed();

    @Message("Nothing waits.")
    String nothingProposed();

    @Message("your own: another administrator carries it out")
    String yourProposal();

    @Message("Erase for good")
    String carryOut();

    @Message("It cannot be undone")
    String sure();

    @Message("Ground")
    String ground();

    @Message("By")
    String by();

    @Message("When")
    String moment();

    @Message("Erased")
    String erased();

    @Message("Your state has erased nothing yet.")
    String nothingErased();

    @Message("no state held it any more")
    String everywhere();

    @Message("another state still held it")
    String notEverywhere();

    @Message("Propose another erasure")
    String proposeOther();

    @Message("On request of the person, or because the data must not be kept. The case must be closed.")
    String proposeOtherHint();

    @Message("Id of the case")
    String caseId();

    @Message("Id of the person")
    String personId();

    @Message("Choose a ground")
    String chooseGround();

    @Message("Older")
    String older();

    @Message("Newest")
    String newest();

    @Message(
            "Each person’s data is sealed with a key of that person. Your state’s copies are wrapped with your state’s own key; nobody sees a key here.")
    String keysHint();

    @Message("Key of your state")
    String stateKey();

    @Message("made, and used for all copies")
    String stateKeyMade();

    @Message("not made yet: your state holds no data")
    String stateKeyNone();

    @Message("Persons whose key your state holds")
    String heldKeys();

    @Message("of them with data kept by your state alone")
    String alonePersons();

    @Message("Persons whose key your state has destroyed")
    String erasedKeys();

    @Message(
            "The key of the state is replaced by whoever runs the platform, with ./homeward rotate; ask for it when somebody who had access leaves, or a year has passed.")
    String rotationHint();

    @Message(
            "Accounts, passwords and roles are kept at your state’s identity provider, and changed there. This is who has acted for your state on this platform.")
    String usersHint();

    @Message("Since {day}")
    String usersSince(String day);

    @Message("Nobody has acted in this time.")
    String nobodyActed();

    @Message("User")
    String user();

    @Message("Authority")
    String authority();

    @Message("Acts in cases")
    String acts();

    @Message("Entries in the ledger")
    String entries();

    @Message("First")
    String firstSeen();

    @Message("Last")
    String lastSeen();

    @Message("Only the {number} seen last are shown.")
    String moreUsers(int number);
}
