package homeward.console.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the application form, in English; {@code messages/form_ru.properties} has them in Russian. */
@MessageBundle("form")
public interface FormWords {

    @Message("Applications")
    String applications();

    @Message("Readmission application")
    String readmissionApplication();

    @Message("Draft saved {moment}")
    String draftSaved(String moment);

    @Message("for the requesting officers of your state, until {day}")
    String draftKept(String day);

    @Message("Parts of the form")
    String partsOfForm();

    @Message("Complete?")
    String isComplete();

    @Message(
            "What the paper form asks for. Less may be sent; the other state may then ask, and the limit does not wait.")
    String incompleteMayBeSent();

    @Message("from the machine-readable zone")
    String fromZone();

    @Message("Look at this again. All you typed is kept.")
    String formFaults();

    @Message("Save, go on")
    String saveNext();

    @Message("Save, stay here")
    String saveStay();

    @Message("Nothing is sent before the last step.")
    String nothingSentYet();

    @Message("Somebody changed the same while you wrote")
    String pageChanged();

    @Message(
            "Saved last by {officer}, {moment}. What you typed is below, and what they wrote beside it; if you save again, yours takes its place. Everything else of theirs stays.")
    String pageChangedBy(String officer, String moment);

    @Message("See theirs, in a new tab")
    String pageChangedLook();

    @Message("Each is decided on their own.")
    String personsDecided();

    @Message("Persons of this application")
    String personsOfForm();

    @Message("Save, add a person")
    String addPerson();

    @Message("Take {name} out")
    String removePerson(String name);

    @Message("Read the zone")
    String readZone();

    @Message("Read. Check digits right: {count}.")
    String digitsRight(String count);

    @Message("Fields filled here and under evidence: {count}. You may change each; what you had typed was left. Marked")
    String fieldsFilled(int count);

    @Message("Another document")
    String furtherDocument();

    @Message("No documents yet.")
    String noDocuments();

    @Message("Save, add a document")
    String addDocument();

    @Message("Take out: {title}")
    String removeDocument(String title);

    @Message("New application")
    String newApplication();

    @Message(
            "Ask first whether the person goes back of their own will. Whoever does so chooses the time, may get help to settle again, and needs no escort.")
    String voluntaryFirst();

    @Message("How do they return?")
    String howReturn();

    @Message("Begin the draft")
    String beginDraft();

    @Message("Applications not sent yet, {state}")
    String draftsOfState(String state);

    @Message("No application is being written.")
    String noDrafts();

    @Message("Saved last")
    String savedLast();

    @Message("Kept until")
    String keptUntilWord();

    @Message("Give up")
    String giveUp();

    @Message("The draft is removed for everybody, and cannot be brought back.")
    String giveUpWhat();

    @Message("Remove the draft")
    String giveUpSure();

    @Message(
            "Only the requesting officers of your state see drafts. Their content is sealed, and each opening is in the disclosure ledger. A draft goes when it is sent.")
    String draftsHint();

    @Message("Check and send")
    String checkAndSend();

    @Message("This stands in the way. Nothing was sent, and all you typed is kept.")
    String notReadyToSend();

    @Message("What is sent to: {state}")
    String whatIsSent(String state);

    @Message("A dry run of the service: nothing is recorded by it.")
    String whatIsSentHint();

    @Message("This can be said once nothing stands in the way.")
    String whatIsSentLater();

    @Message("What")
    String whatWord();

    @Message("Who reads it there")
    String readThere();

    @Message("sealed")
    String sealedData();

    @Message("Never sent")
    String neverSent();

    @Message(
            "what tells about asylum or protection, what lets the person depart as far as it tells of it, and what the person declared to a counsellor.")
    String neverSentText();

    @Message("By field, as the service names them")
    String neverSentFields();

    @Message("Send to: {state}")
    String sendApplication(String state);

    @Message("Change something")
    String changeSomething();

    @Message("How strong is the evidence?")
    String howStrong();

    @Message("Three bars: proof. Two: holds unless disproved. One: starts a check.")
    String barsMean();

    @Message("If received today: {state}")
    String ifReceivedToday(String state);
}
