package homeward.console.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages, in English; {@code messages/msg_ru.properties} has them in Russian. */
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
    String dueCount(int all, long ours);

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

    @Message("previous, next")
    String keyTurn();

    @Message("Audit")
    String audit();

    @Message("Parts of the audit")
    String partsOfAudit();

    @Message("Parts of this history")
    String partsOfHistory();

    @Message("Histories")
    String histories();

    @Message("Partners")
    String partnersLedger();

    @Message("Unusual reading")
    String unusualReading();

    @Message("Journals")
    String journals();

    @Message("Steps")
    String steps();

    @Message("Replay")
    String replay();

    @Message("Compare")
    String compare();

    @Message("Proofs")
    String proofs();

    @Message("Case today")
    String caseToday();

    @Message("Find a history")
    String findHistory();

    @Message("By case")
    String byCase();

    @Message("Id of the case")
    String caseNumber();

    @Message("Or open the case from the inbox and choose “Replay” there.")
    String caseNumberHint();

    @Message("Open")
    String openHistory();

    @Message("Search all histories")
    String searchHistories();

    @Message("What happened")
    String whatHappened();

    @Message("Rule")
    String ruleField();

    @Message("As the agreement’s profile calls it, e.g. replyLimit.")
    String ruleHint();

    @Message("Article")
    String articleField();

    @Message("E.g. 11(2).")
    String articleHint();

    @Message("On behalf of")
    String onBehalfOf();

    @Message("Authority")
    String authority();

    @Message("Officer")
    String actorField();

    @Message("By the id of the sign-in; only officers of your own state are found.")
    String actorHint();

    @Message("From")
    String fromDay();

    @Message("To, included")
    String toDay();

    @Message("Steps found, newest first")
    String foundSteps();

    @Message("There is no step like this.")
    String noSteps();

    @Message("When")
    String when();

    @Message("By whom")
    String byWhom();

    @Message("Step")
    String stepNumber();

    @Message("Go")
    String go();

    @Message("Go to a step")
    String goToStep();

    @Message("Go to a moment")
    String goToMoment();

    @Message("or moment")
    String orMoment();

    @Message("Of all services, each after its cause. A step leads to the case as it stood then.")
    String stepsHint();

    @Message("Page before")
    String pageBefore();

    @Message("Steps {first} to {last}")
    String stepsFromTo(int first, int last);

    @Message("Step {step} of {steps}")
    String stepOf(int step, int steps);

    @Message("{step} of {steps} steps by {moment}")
    String stepsBy(int step, int steps, String moment);

    @Message("the last:")
    String lastOfThem();

    @Message("Step before")
    String stepBefore();

    @Message("Step after")
    String stepAfter();

    @Message("The case as it was seen, {moment}")
    String asItWasSeen(String moment);

    @Message("Nothing had been told by then.")
    String nothingSeen();

    @Message("It cannot be read at the moment what the partner was told.")
    String toldUnknown();

    @Message("{state}: what it was told")
    String toldTo(String state);

    @Message("Not shown")
    String notShown();

    @Message(
            "Both columns hold what an auditor may see: nothing personal was opened, and what tells about protection is not among it. What was told to the partner ({state}) is rebuilt from what was disclosed; it was not asked of the partner.")
    String seenHint(String state);

    @Message("Why it happened")
    String whyItHappened();

    @Message("cause above, effect below")
    String causeAbove();

    @Message("What changed with this step")
    String whatChanged();

    @Message("Nothing that this file shows.")
    String nothingChanged();

    @Message("nothing")
    String nothingLeft();

    @Message("before:")
    String wasBefore();

    @Message("after:")
    String isAfter();

    @Message("Steps around it")
    String stepsAround();

    @Message("All {steps}")
    String allSteps(int steps);

    @Message("The page of the case then: {state}")
    String casePageThen(String state);

    @Message("By whom, from which request")
    String byWhomAndWhence();

    @Message("Compare with")
    String compareWith();

    @Message("What the desks waited for")
    String desksWaited();

    @Message("Disclosure ledger")
    String ledgerOf();

    @Message("Personal data stays sealed here, and what your state has erased is erased at every step.")
    String nothingOpened();

    @Message("Printed {moment} by {name} for {state}: {step} of {steps} steps.")
    String printedReplay(String moment, String name, String state, int step, int steps);

    @Message("Two points of the case")
    String twoPoints();

    @Message("First")
    String firstPoint();

    @Message("Second")
    String secondPoint();

    @Message("File of")
    String fileOf();

    @Message(
            "The number of a step, 1 to {steps}, or a past moment such as 2026-05-25T16:05 by your own clock. The second may stay empty: now.")
    String pointHint(int steps);

    @Message("What differs between {first} and {second}")
    String betweenPoints(String first, String second);

    @Message("What the desks waited for, {moment}")
    String clocksAt(String moment);

    @Message("Replay there")
    String replayThere();

    @Message("Ledger of a person")
    String ledgerOfPerson();

    @Message("Steps of the case")
    String stepsOfCase();

    @Message("Disclosure ledger")
    String disclosureLedger();

    @Message(
            "What was done with this person’s data by {state}, what it was sent, and what its partners erased; oldest first. Entries cannot be changed.")
    String ledgerHint(String state);

    @Message("There is no entry in this time.")
    String noEntries();

    @Message("States")
    String states();

    @Message("Data")
    String dataParts();

    @Message("Purpose")
    String purpose();

    @Message("Use and results")
    String useAndResults();

    @Message(
            "What each sent the other, what was read of it and for what, and what came of the cases with this partner: {state}. A sender may ask a recipient for it.")
    String useAndResultsHint(String state);

    @Message("Make the report")
    String makeReport();

    @Message("Received from: {state}")
    String receivedFrom(String state);

    @Message("Sent to: {state}")
    String sentTo(String state);

    @Message("Nothing in this time.")
    String nothingExchanged();

    @Message("Times")
    String times();

    @Message("What our officers read")
    String readByUs();

    @Message("Nothing was read in this time.")
    String nothingRead();

    @Message("Readings")
    String readings();

    @Message("Cases")
    String casesWord();

    @Message("What came of it")
    String whatCameOfIt();

    @Message("Notices of corrected data")
    String corrections();

    @Message("Attempts to send what must not be sent")
    String withheld();

    @Message("Erasures by our state")
    String erasures();

    @Message("Readings worth a question")
    String worthAQuestion();

    @Message(
            "Of {readings} readings. More than {most} persons within an hour, or outside {opens}:00 to {closes}:00 and working days, by the clock of the capital.")
    String unusualHint(long readings, int most, int opens, int closes);

    @Message("Nothing unusual was read.")
    String nothingUnusual();

    @Message("Day")
    String day();

    @Message("Why")
    String why();

    @Message("First and last")
    String firstAndLast();

    @Message("Newest checkpoint cosigned by another state: {witnessed} of {journals} journals.")
    String journalsWitnessed(int witnessed, int journals);

    @Message("Shown as the services give it; this page does not check signatures.")
    String shownNotChecked();

    @Message(
            "Proofs show that nothing was altered, lost or slipped in since it was written. They do not show that what was written is true.")
    String proofsProve();

    @Message("Checkpoint of {size} commits")
    String checkpointOf(String size);

    @Message("root")
    String root();

    @Message("Signed with")
    String signedWith();

    @Message("Cosigned")
    String cosigned();

    @Message("Not cosigned yet")
    String notCosigned();

    @Message("No witness of another state has seen this one; an earlier one may be cosigned.")
    String notCosignedHint();

    @Message("Save (JSON)")
    String saveProofs();

    @Message("Commits of the case, each with its proof: {commits}")
    String commitsOfCase(int commits);

    @Message("Commits of the case, each with its proof: more than {commits}")
    String commitsAtLeast(int commits);

    @Message("The service states that these are all.")
    String stated();

    @Message("Continues the first checkpoint, of {first} commits; hashes that show it: {hashes}.")
    String continues(String first, int hashes);

    @Message("Bundle for somebody who trusts none of the services")
    String bundle();

    @Message(
            "One file with commits, proofs, cosignatures, keys and a page to read; whoever has it checks it with nothing running. It is made and checked on the command line:")
    String bundleHint();
}
