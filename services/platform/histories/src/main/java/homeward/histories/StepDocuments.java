package homeward.histories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import homeward.chassis.documents.HistoryEntry;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.codec.Attribute;
import homeward.events.codec.Attributes;
import homeward.events.codec.EventCodec;
import homeward.events.codec.MalformedEvent;
import homeward.events.codec.UnknownEvent;

/** The stored form of a step: all attributes of the event, its payload as published, and what steps are found by. */
final class StepDocuments {

    static final String PAYLOAD = "payload";
    static final String CASE = "case";
    static final String KIND = "kind";
    static final String AT = "at";
    static final String SIDES = "sides";
    static final String BY = "by";
    static final String AUTHORITY = "authority";
    static final String ACTOR = "actor";
    static final String RULES = "rules";
    static final String ARTICLES = "articles";

    private static final String ATTRIBUTES = "attributes";

    private final EventCodec codec;

    StepDocuments(EventCodec codec) {
        this.codec = codec;
    }

    /** Sorts like the places of one service in a case. */
    static String id(CaseId caseId, String service, Place place) {
        return String.format(Locale.ROOT, "%s/%s/%012d/%04d", caseId, service, place.position(), place.index());
    }

    /** @param sides of the case, if they are known */
    static Document of(Envelope envelope, Binary payload, @Nullable DomainEvent event, Collection<StateCode> sides) {
        Document attributes = new Document();
        attributes.putAll(Attributes.of(envelope).texts(Attribute::key));
        Set<String> rules = new TreeSet<>();
        Set<String> articles = new TreeSet<>();
        if (event instanceof Record record) {
            for (RuleBasis basis : Bases.of(record)) {
                rules.add(basis.field());
                if (basis.article() != null) {
                    articles.add(basis.article());
                }
            }
        }
        return new Document("_id", id(envelope.caseId(), envelope.type().service(), Place.of(envelope)))
                .append(ATTRIBUTES, attributes)
                .append(PAYLOAD, payload)
                .append(CASE, envelope.caseId().toString())
                .append(KIND, envelope.type().name())
                .append(AT, envelope.times().decided().toEpochMilli())
                .append(SIDES, sides.stream().map(StateCode::value).sorted().toList())
                .append(BY, envelope.actor().onBehalfOf().value())
                .append(AUTHORITY, envelope.actor().authority())
                .append(ACTOR, envelope.actor().id())
                .append(RULES, new ArrayList<>(rules))
                .append(ARTICLES, new ArrayList<>(articles));
    }

    static HistoryEntry entry(Document document) {
        return HistoryEntry.of(document.get(ATTRIBUTES, Document.class));
    }

    Step step(Document document) {
        Map<String, Object> attributes = document.get(ATTRIBUTES, Document.class);
        Envelope envelope = Attributes.read(name -> (String) attributes.get(name), Attribute::key)
                .envelope();
        return new Step(
                envelope, decoded(envelope, document.get(PAYLOAD, Binary.class).getData()));
    }

    @Nullable
    DomainEvent decoded(Envelope envelope, byte[] payload) {
        try {
            return codec.decode(envelope.type(), payload, envelope.id());
        } catch (UnknownEvent | MalformedEvent _) {
            return null;
        }
    }

    List<Step> steps(Iterable<Document> documents) {
        List<Step> steps = new ArrayList<>();
        documents.forEach(document -> steps.add(step(document)));
        return steps;
    }
}
