package homeward.casefile.disclosure;

import static homeward.casefile.disclosure.Reader.AUDITOR;
import static homeward.casefile.disclosure.Reader.CHILD_PROTECTION;
import static homeward.casefile.disclosure.Reader.COUNSELLOR;
import static homeward.casefile.disclosure.Reader.DOCTOR;
import static homeward.casefile.disclosure.Reader.ESCORT;
import static homeward.casefile.disclosure.Reader.ESCORT_ON_DUTY;
import static homeward.casefile.disclosure.Reader.MONITOR;
import static homeward.casefile.disclosure.Reader.OWN_AUTHORITY;
import static homeward.casefile.disclosure.Reader.PARTNER_AUTHORITY;

import java.util.EnumSet;
import java.util.List;

import homeward.casefile.disclosure.DisclosureTable.Group;

/** Kinds of fields: the same readers on the same ground. */
final class Kinds {

    /** The course of the case, without personal data. */
    static final Group CASE = Group.of(
            "conduct of the case by its two sides: procedure articles of the agreement",
            EnumSet.complementOf(EnumSet.of(Reader.TRANSIT_STATE, Reader.RETURNEE)));

    /** The course of a journey, without persons. */
    static final Group PASSAGE =
            Group.of("transit: the state is asked for its own part of the journey", Reader.OFFICIALS);

    /** How a state divides its work. Of the reader's own state alone. */
    static final Group OWN_WORK = Group.of("division of work within the reader's own state", Reader.OFFICIALS);

    /** Who the person is. */
    static final Group PERSON = Group.of(
            "application form, sections A to C and E: closed list of the data-protection article",
            List.of(OWN_AUTHORITY, PARTNER_AUTHORITY, ESCORT, DOCTOR, CHILD_PROTECTION, COUNSELLOR));

    /** Reasons that one state gives the other. */
    static final Group REASONS = Group.of(
            "reasons are stated to the other state: procedure articles of the agreement",
            List.of(OWN_AUTHORITY, PARTNER_AUTHORITY));

    /** Evidence of nationality and travel documents. */
    static final Group IDENTITY = Group.of(
            "evidence and documents are exchanged: evidence articles of the agreement",
            List.of(OWN_AUTHORITY, PARTNER_AUTHORITY));

    /** Health and danger. */
    static final Group HEALTH = Group.of(
            "application form, section D; health only for those who travel with the person or examine it",
            List.of(ESCORT_ON_DUTY, DOCTOR));

    /** What stands in the way of a departure, health among it. */
    static final Group DEPARTURE =
            Group.of("for those who let the person depart", List.of(OWN_AUTHORITY, ESCORT, DOCTOR, CHILD_PROTECTION));

    /** The same, as far as it tells about protection. */
    static final Group CLEARANCE = Group.here(
            "for those of the requesting state who let the person depart",
            List.of(OWN_AUTHORITY, ESCORT, DOCTOR, CHILD_PROTECTION));

    /** Whatever tells about protection. */
    static final Group PROTECTION = Group.here(
            "stays with the requesting state: Directive 2013/32/EU, Articles 30 and 48; Twenty Guidelines on Forced Return, 12",
            List.of(OWN_AUTHORITY, CHILD_PROTECTION));

    /** Who travels with the person. */
    static final Group ESCORTS = Group.of(
            "escorts are notified to the receiving authority: transfer article of the agreement",
            List.of(OWN_AUTHORITY, PARTNER_AUTHORITY, ESCORT, MONITOR));

    /** What went wrong on the way. */
    static final Group ACCOUNTS = Group.of(
            "report on the operation, for those responsible for it and those who watch it",
            List.of(OWN_AUTHORITY, PARTNER_AUTHORITY, ESCORT, MONITOR));

    /** Grounds of decisions about a child. */
    static final Group CHILD = Group.of(
            "grounds of decisions about a child, for those who decided or have to act on them",
            List.of(OWN_AUTHORITY, CHILD_PROTECTION));

    /** Who receives a child. */
    static final Group RECIPIENT = Group.of(
            "Directive 2008/115/EC, Article 10(2): whoever confirms the recipient, hands the child over, or decided on it",
            List.of(PARTNER_AUTHORITY, ESCORT, CHILD_PROTECTION));

    /** What somebody declared about the return. */
    static final Group VOLUNTARY = Group.here(
            "declaration of the person, for the counsellor and the authority that acts on it",
            List.of(OWN_AUTHORITY, COUNSELLOR));

    /** What somebody wants to do after the return. */
    static final Group ASSISTANCE =
            Group.of("reintegration: between the person and the counsellor", List.of(COUNSELLOR));

    /** The record of what was sent, read and erased. */
    static final Group LEDGER =
            Group.of("record of every transmission: data-protection article of the agreement", List.of(AUDITOR));

    /** That and when the two authorities wrote to each other, without what and about whom. */
    static final Group CORRESPONDENCE = Group.of(
            "correspondence of the two authorities, with those who watch over the procedure: cooperation articles of the agreement",
            List.of(OWN_AUTHORITY, PARTNER_AUTHORITY, AUDITOR, MONITOR));

    /** What the two authorities wrote to each other. */
    static final Group LETTERS = Group.of(
            "correspondence of the two authorities: cooperation articles of the agreement",
            List.of(OWN_AUTHORITY, PARTNER_AUTHORITY));

    /** Whom a message concerns and which files came with it, without their content. */
    static final Group SENT = Group.of(
            "record of every transmission, and correspondence of the two authorities: data-protection article of the agreement",
            List.of(OWN_AUTHORITY, PARTNER_AUTHORITY, AUDITOR));

    /** Commits as they are stored, with their proofs. */
    static final Group STORED =
            Group.of("proof of what was recorded, for the auditors of the side that keeps it", List.of(AUDITOR));

    /** A case replayed: what was done in it, as far as its auditors may see that. */
    static final Group REPLAY =
            Group.of("audit: record of every step, for the auditors of the two sides", List.of(AUDITOR));

    /** What the person is told about the own case, without a place, a route, other persons, health or protection. */
    static final Group RETURNEE = Group.of(
            "the person's right to be informed and of access: data-protection article of the agreement, Regulation (EU) 2016/679,"
                    + " Articles 12 and 15",
            List.of(Reader.RETURNEE));

    /** Counts of many cases, in whole fives. */
    static final Group FIGURES = Group.of(
            "figures of many cases, for those who watch over the procedure in either state: cooperation articles of the agreement",
            List.of(MONITOR, AUDITOR));

    private Kinds() {}
}
