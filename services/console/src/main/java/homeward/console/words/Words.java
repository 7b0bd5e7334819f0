package homeward.console.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages, in English; {@code messages/msg_ru.properties} has them in Russian, and {@code msg_fa.properties} some in Persian. */
@MessageBundle
public interface Words {

    @Message("Skip to the content")
    String skip();

    @Message("Desks")
    String desks();

    @Message("Inbox")
    String inbox();

    @Message("Search cases")
    String searchCases();

    @Message("Reference, name or document number")
    String searchPlaceholder();

    @Message("You act for")
    String youActFor();

    @Message("Sign out")
    String signOut();

    @Message("Language")
    String language();

    @Message("Colours")
    String colours();

    @Message("Light")
    String light();

    @Message("Dark")
    String dark();

    @Message("As the system")
    String system();

    @Message("Articles:")
    String articles();

    @Message("text read")
    String textRead();

    @Message("text not read by us")
    String textNotRead();

    @Message("Keys:")
    String keys();

    @Message("search")
    String keySearch();

    @Message("move")
    String keyMove();

    @Message("open")
    String keyOpen();

    @Message("keys on")
    String keysOn();

    @Message("asks")
    String asks();

    @Message("You are signed out")
    String signedOut();

    @Message("Your session has ended here and at the sign-in service.")
    String signedOutText();

    @Message("Sign in again")
    String signInAgain();

    @Message("Sign-in did not succeed")
    String signInFailed();

    @Message("The sign-in service did not confirm who you are. Nothing was changed.")
    String signInFailedText();

    @Message("Tell whoever runs the platform this number:")
    String incident();

    @Message("Try again")
    String tryAgain();

    @Message("To the inbox")
    String toInbox();

    @Message("There is no desk for your role here yet")
    String noDesk();

    @Message("You are signed in, but your roles read no cases.")
    String noDeskText();

    @Message("{overdue} overdue, {today} due today, {week} in the next 7 days")
    String inboxSummary(int overdue, int today, int week);

    @Message("These do not answer, and their dates are missing:")
    String silentDesks();

    @Message("These do not answer, and their part is missing on this page:")
    String silentParts();

    @Message("Due in the next two weeks")
    String dueStrip();

    @Message("{all} due, {ours} for us")
    String dueCount(int all, int ours);

    @Message("One mark, one date. Filled: we act. Outlined: the partner acts. Grey days are weekends.")
    String dueLegend();

    @Message("Views")
    String views();

    @Message("Filter")
    String filter();

    @Message("Direction")
    String direction();

    @Message("Partner state")
    String partner();

    @Message("All")
    String all();

    @Message("Stage")
    String stage();

    @Message("Due")
    String due();

    @Message("Any time")
    String anyTime();

    @Message("Apply")
    String apply();

    @Message("Cases by due date")
    String casesByDue();

    @Message("Shown:")
    String shown();

    @Message("remove")
    String remove();

    @Message("Clear all")
    String clearAll();

    @Message("There is no case like this.")
    String nothingHere();

    @Message("What, and why then")
    String whatAndWhy();

    @Message("Case")
    String caseWord();

    @Message("States, stage")
    String statesStage();

    @Message("Acts next")
    String actsNext();

    @Message("no date")
    String noDate();

    @Message("Suspended")
    String suspended();

    @Message("Print or PDF")
    String print();

    @Message("Agreement")
    String agreement();

    @Message("Applies")
    String applies();

    @Message("Replies")
    String replies();

    @Message("Submitted")
    String submitted();

    @Message("Version")
    String version();

    @Message("Stages")
    String stages();

    @Message("Due next")
    String dueNext();

    @Message("Parts of the case")
    String partsOfCase();

    @Message("Persons")
    String persons();

    @Message("Each is replied to on their own.")
    String personsHint();

    @Message("Person")
    String person();

    @Message("Nationality")
    String nationality();

    @Message("Reply")
    String reply();

    @Message("Window to transfer")
    String window();

    @Message("opens with consent")
    String noWindow();

    @Message("Travel document")
    String travelDocument();

    @Message("Evidence")
    String evidence();

    @Message("Effect as the treaty gives it.")
    String evidenceHint();

    @Message("No evidence yet.")
    String noEvidence();

    @Message("Item")
    String item();

    @Message("For")
    String forWhom();

    @Message("Legal effect")
    String legalEffect();

    @Message("Particulars")
    String particulars();

    @Message("Travel documents")
    String travelDocuments();

    @Message("None yet")
    String noneYet();

    @Message("Itinerary")
    String itinerary();

    @Message("with escort")
    String escorted();

    @Message("What may happen next")
    String mayHappenNext();

    @Message("Nothing for you to do here now.")
    String nothingToDo();

    @Message("Not possible now, and why")
    String notPossible();

    @Message("From {moment}.")
    String fromMoment(String moment);

    @Message("Clocks")
    String clocks();

    @Message("No limit runs.")
    String noClocks();

    @Message("{passed} of {whole} days passed")
    String daysPassed(long passed, long whole);

    @Message("Can they depart?")
    String canDepart();

    @Message("Nothing is missing.")
    String ready();

    @Message("Not yet. Missing:")
    String notReady();

    @Message("kept in our state, never sent")
    String keptShort();

    @Message("Earliest departure, if all this is done now: {moment}")
    String earliest(String moment);

    @Message("Letters")
    String letters();

    @Message("Letters between the states")
    String lettersBetween();

    @Message("Write")
    String write();

    @Message("No letters yet.")
    String noLetters();

    @Message("Answered")
    String answered();

    @Message("Answer asked for:")
    String answerBy();

    @Message("Sent")
    String sent();

    @Message("Delivered")
    String delivered();

    @Message("Read")
    String read();

    @Message("not yet")
    String notYet();

    @Message("History")
    String history();

    @Message("All events")
    String olderEvents();

    @Message("Before these: older events")
    String evenOlder();

    @Message("Older events")
    String olderHistory();

    @Message("Events before those that the page of the case shows, oldest first.")
    String olderHistoryHint();

    @Message("Filled dot: our state. Ring: the partner. Violet: automatic, by a rule or another service.")
    String historyLegend();

    @Message("Personal data was opened for this page; the disclosure ledger has this reading.")
    String readingRecorded();

    @Message("Protection concern open")
    String concernOpen();

    @Message("Until it is lifted this person departs on no itinerary, nor does anybody booked with them.")
    String concernStops();

    @Message("Kept in: {state}.")
    String keptIn(String state);

    @Message("Nothing of it leaves the state: not the ground, not the account.")
    String concernKept();

    @Message("Printed {moment} by {name} for {state}, version {version}.")
    String printed(String moment, String name, String state, long version);

    @Message("Holds data that stays in {state}: do not hand it to another state.")
    String printedKept(String state);

    @Message("Back to the case")
    String backToCase();

    @Message("Error")
    String error();

    @Message("Nothing was sent. All you typed is kept.")
    String nothingSent();

    @Message("The file changed while you wrote")
    String changedMeanwhile();

    @Message("You read version {seen}; the case is now at version {now}. Since then:")
    String versions(long seen, long now);

    @Message(
            "What you send is weighed against what the file holds, so it goes out only on the version that you have seen.")
    String changedWhy();

    @Message("I have looked at it and reply on version {version}")
    String seenIt(long version);

    @Message("Limit to reply")
    String limitToReply();

    @Message("Already replied")
    String alreadyReplied();

    @Message("A reply stands for this person; another will be refused.")
    String alreadyRepliedText();

    @Message("Decision")
    String decision();

    @Message("For this person alone.")
    String decisionHint();

    @Message("Approve")
    String approve();

    @Message("Opens the time within which the transfer takes place.")
    String approveHint();

    @Message("Refuse")
    String refuse();

    @Message("With at least one reason.")
    String refuseHint();

    @Message("Reasons")
    String reasons();

    @Message("For a refusal. Tick all that hold.")
    String reasonsHint();

    @Message("Explanation")
    String explanation();

    @Message("Goes to: {state}.")
    String goesTo(String state);

    @Message("In your words")
    String inYourWords();

    @Message("Say what would change the answer. Sent with a refusal, readable for the officers of both states.")
    String explanationHint();

    @Message("Send the reply")
    String sendReply();

    @Message("Cancel")
    String cancel();

    @Message("Signed as {name}")
    String signedAs(String name);

    @Message("Evidence in the file")
    String evidenceInFile();

    @Message("Confirm receipt")
    String confirmReceipt();

    @Message("Received")
    String receivedAt();

    @Message("Date and time")
    String dateAndTime();

    @Message("By the clock of {state}. When your authority received it, not before it was submitted.")
    String receivedHint(String state);

    @Message("What follows")
    String whatFollows();

    @Message("The limit to reply runs from this moment, where the treaty counts from receipt.")
    String receiptStarts();

    @Message("Confirm consent by silence")
    String confirmSilence();

    @Message("Before you confirm")
    String beforeYouConfirm();

    @Message(
            "{state} has not replied within the limit, which ended on {moment}. Under the treaty silence is consent, and it counts only once an officer confirms it.")
    String silenceText(String state, String moment);

    @Message("The time for the transfer already runs and ends on {moment}.")
    String silenceWindow(String moment);

    @Message("There is no consent by silence to confirm for this person.")
    String noSilence();

    @Message("No reply or question of the other state lies unread among the letters.")
    String silenceCheckLetters();

    @Message("Receipt was confirmed, or the treaty counts without it.")
    String silenceCheckReceipt();

    @Message("Nothing speaks against the return of this person.")
    String silenceCheckProtection();

    @Message("I have checked this and confirm")
    String silenceSure();

    @Message("Write to: {state}")
    String writeTo(String state);

    @Message("About")
    String about();

    @Message("The letter is sealed with this person’s key.")
    String aboutHint();

    @Message("Choose")
    String choose();

    @Message("Kind")
    String kindOfLetter();

    @Message("Answer asked for until")
    String answerWanted();

    @Message("For a question or complaint. The end of that day; may stay empty.")
    String answerWantedHint();

    @Message("Text")
    String text();

    @Message("Subject")
    String subject();

    @Message("Text of the letter")
    String yourText();

    @Message("Not in it")
    String notInIt();

    @Message("What may not leave the state.")
    String notInItHint();

    @Message("Text and files contain nothing about:")
    String iConfirm();

    @Message("Send")
    String send();

    @Message(
            "{state} gets it at once. When it is delivered and read is recorded as evidence, with the authority and the time. It cannot be taken back.")
    String letterFollows(String state);

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("The text is erased, or not for your role.")
    String textNotYours();

    @Message("Answer")
    String answer();

    @Message("Proof of delivery")
    String proofOfDelivery();

    @Message("Attachments")
    String attachments();

    @Message("All that you typed is kept on this page.")
    String formKept();

    @Message("What you typed")
    String whatYouTyped();

    @Message("Sign in, in a new tab")
    String signInBeside();

    @Message("Come back here and send it again.")
    String thenSendAgain();

    @Message("Send again")
    String sendAgain();

    @Message("Board")
    String board();

    @Message("at least")
    String atLeast();

    @Message("Waits for")
    String waitsFor();

    @Message("Return")
    String returnKind();

    @Message("Assigned to")
    String assignedTo();

    @Message("Anybody")
    String anybody();

    @Message("nobody yet")
    String nobodyYet();

    @Message("What waits for us")
    String whatWaitsForUs();

    @Message("Also:")
    String alsoWaits();

    @Message("Take")
    String take();

    @Message("Give to…")
    String giveTo();

    @Message("Give the work to somebody")
    String giveWork();

    @Message("Only your own state sees it. It gives nobody a right and takes none away.")
    String giveWorkHint();

    @Message("Name of the team, or id of the officer")
    String teamOrOfficer();

    @Message("As your state calls them. Left alone for “me” and “nobody”.")
    String teamOrOfficerHint();

    @Message("Your own views")
    String ownViews();

    @Message("Name of this view")
    String viewName();

    @Message("Save this view")
    String saveView();

    @Message("Remove “{name}”")
    String removeView(String name);

    @Message("Next page")
    String nextPage();

    @Message("Search by")
    String searchBy();

    @Message("what it looks like")
    String searchByText();

    @Message("Search")
    String searchWord();

    @Message(
            "References by letters and digits. Names whole or in words, in any script and spelling: Айгүл finds Aigul. A search by name or document number is a reading of personal data.")
    String searchHint();

    @Message("Your role does not search.")
    String searchNotYours();

    @Message("By what was searched and who was found is in the disclosure ledger.")
    String searchRecorded();

    @Message("Nothing was found among the cases of your state.")
    String nothingFound();

    @Message("There is more. A longer name finds fewer.")
    String moreFound();

    @Message("Persons found")
    String foundPersons();

    @Message("only by consonants, in another script")
    String weaklyFound();

    @Message("Transfers")
    String transfers();

    @Message("{underWay} under way, {today} today, {later} later; times at the place")
    String boardSummary(int underWay, int today, int later);

    @Message("There are more transfers than the board has room for.")
    String boardNotAll();

    @Message("Cases that could not be read: {cases}.")
    String boardUnread(int cases);

    @Message("Wall screen")
    String wallScreen();

    @Message("Needs somebody now")
    String needsSomebody();

    @Message("Place")
    String place();

    @Message("All partner states")
    String allPartners();

    @Message("All places")
    String allPlaces();

    @Message("Voluntary and forced")
    String bothKinds();

    @Message("Only what is missing or late")
    String onlyMissing();

    @Message("No transfer is planned or under way.")
    String noTransfers();

    @Message("Readiness")
    String gates();

    @Message("Live feed")
    String liveFeed();

    @Message("Connecting")
    String feedConnecting();

    @Message("Live")
    String feedLive();

    @Message("Connecting again; as of")
    String feedAgain();

    @Message("The live feed has stopped. The board may not be up to date since")
    String feedStopped();

    @Message(
            "The live feed does not come back; perhaps your session has ended: open this page anew. Nothing new is shown since")
    String feedEnded();

    @Message("The feed needs scripts. Without them, open the board anew to see what is new.")
    String feedNeedsScript();

    @Message("Pause")
    String pause();

    @Message("Go on")
    String resume();

    @Message("Urgency")
    String severity();

    @Message("All events")
    String allSeverities();
}
