package homeward.console.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the auditor's desk, in English; {@code messages/audit_ru.properties} has them in Russian. */
@MessageBundle("audit")
public interface AuditWords {

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
            "One file with commits, proofs, cosignatures, keys and a page to read, personal data encrypted. It is made of what the journals hold now.")
    String bundleHint();

    @Message("Save the bundle")
    String saveBundle();

    @Message("Whoever has it checks it with nothing running:")
    String bundleChecked();

    @Message("A case of more than {most} commits is gathered on the command line:")
    String bundleTooLong(int most);
}
