package homeward.chassis.personal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.uuid.Generators;

import homeward.chassis.commands.Causation;
import homeward.chassis.deciding.Actor;
import homeward.chassis.metadata.EventMeta;
import homeward.chassis.metadata.MetaJson;
import homeward.events.Audience;
import homeward.events.Confirmed;
import homeward.events.Correction;
import homeward.events.DomainEvent;
import homeward.events.MayNotLeave;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.attachments.WithAttachments;
import homeward.events.codec.EventCodec;
import homeward.events.codec.PersonalData;
import homeward.events.disclosure.DisclosureEvent;
import homeward.events.disclosure.DisclosureEvent.CorrectionNotified;
import homeward.events.disclosure.DisclosureEvent.DataDisclosed;
import homeward.events.disclosure.DisclosureEvent.DataReceived;
import homeward.events.disclosure.DisclosureEvent.DisclosureConfirmed;
import homeward.journal.StoredCommit;
import homeward.journal.StoredEvent;

/**
 * The ledger entries of a commit: personal data that one state recorded for a case counts as sent to every other party
 * entitled to it, and as received by each of them; of a correction each of them is notified; what its author confirmed is an entry of its own.
 * A file counts as data of all persons whom it concerns. Data for the requesting state alone is not sent. Pure.
 */
final class Disclosures {

    /** The field's name in an event with files. */
    private static final String ATTACHMENTS = "attachments";

    private final String service;
    private final EventCodec codec;

    Disclosures(String service, EventCodec codec) {
        this.service = service;
        this.codec = codec;
    }

    /** @param id derived from the commit, so that a commit never yields two entries for the same disclosure */
    record Entry(DisclosureEvent event, UUID id, String command, Actor actor, Causation causation) {}

    List<Entry> of(StoredCommit commit) {
        if (commit.type() == null) {
            return List.of();
        }
        Set<PersonId> persons = new LinkedHashSet<>();
        Set<String> fields = new LinkedHashSet<>();
        Set<MayNotLeave> confirmed = EnumSet.noneOf(MayNotLeave.class);
        boolean corrects = false;
        for (StoredEvent stored : commit.events()) {
            DomainEvent event = codec.decode(service, stored.type(), stored.version(), stored.payload(), stored.id());
            persons.addAll(PersonalData.persons(event, Audience.PARTIES));
            fields.addAll(PersonalData.fields(event, Audience.PARTIES));
            if (event instanceof WithAttachments with && !with.attachments().isEmpty()) {
                with.attachments().forEach(file -> persons.addAll(file.persons()));
                fields.add(ATTACHMENTS);
            }
            corrects |= event instanceof Correction;
            if (event instanceof Confirmed by) {
                confirmed.addAll(by.confirmed());
            }
        }
        StoredEvent first = commit.events().getFirst();
        EventMeta meta = MetaJson.read(first.meta());
        StateCode from = meta.actor().onBehalfOf();
        Set<StateCode> to = new TreeSet<>(meta.holders());
        to.remove(from);
        if (persons.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        Causation causation = new Causation(
                meta.trace().correlation(), first.id(), meta.trace().traceparent());
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                new DataDisclosed(meta.caseId(), persons, fields, from, to),
                id(commit, "disclosed"),
                "DiscloseData",
                new Actor(meta.actor().id(), from, meta.actor().authority(), Set.of()),
                causation));
        if (!confirmed.isEmpty()) {
            entries.add(new Entry(
                    new DisclosureConfirmed(meta.caseId(), persons, confirmed, from),
                    id(commit, "confirmed"),
                    "ConfirmDisclosure",
                    new Actor(meta.actor().id(), from, meta.actor().authority(), Set.of()),
                    causation));
        }
        for (StateCode receiver : to) {
            if (corrects) {
                entries.add(new Entry(
                        new CorrectionNotified(meta.caseId(), persons, fields, from, receiver),
                        id(commit, "corrected " + receiver),
                        "NotifyCorrection",
                        new Actor(meta.actor().id(), from, meta.actor().authority(), Set.of()),
                        causation));
            }
            entries.add(new Entry(
                    new DataReceived(meta.caseId(), persons, from, receiver),
                    id(commit, "received " + receiver),
                    "ReceiveData",
                    Actor.policy("DisclosureLedger", receiver),
                    causation));
        }
        return entries;
    }

    private static UUID id(StoredCommit commit, String entry) {
        return Generators.nameBasedGenerator(commit.commit()).generate(entry);
    }
}
