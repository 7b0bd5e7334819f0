package homeward.chassis.following;

import java.util.UUID;

import org.apache.kafka.common.TopicPartition;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.topics.Topics;
import homeward.events.CaseId;
import homeward.events.Envelope;
import homeward.events.TypeName;
import homeward.testkit.Happening;

/** Events as they arrive from a topic. */
final class Published {

    private Published() {}

    /** The event at a place of the journal, of the case with that number. */
    static Arrival event(String service, long position, int index, int count, int caseNumber) {
        CaseId caseId = new CaseId(new UUID(caseNumber, caseNumber));
        Happening happening = Happening.application(caseId, position, position);
        Envelope like = happening.envelope();
        Envelope envelope = new Envelope(
                new UUID(position, index),
                new TypeName(service, like.type().name(), 1),
                caseId,
                like.place(),
                new Envelope.Commit(new UUID(0, position), position, index, count, "00", "01"),
                like.times(),
                like.trace(),
                like.actor(),
                like.parties(),
                like.treaty());
        return new Arrival(
                new TopicPartition("test." + service + ".events", Topics.partitionOf(caseId.toString())),
                position,
                0,
                envelope,
                null,
                null,
                happening::event);
    }
}
