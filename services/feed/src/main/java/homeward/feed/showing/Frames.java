package homeward.feed.showing;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import homeward.chassis.documents.HistoryEntry;
import homeward.events.Envelope;
import homeward.events.codec.EventJson;
import homeward.feed.showing.Viewer.View;

/** An event as a line of JSON: a text for people, its data for systems. Never personal. */
public final class Frames {

    private final Texts texts;

    public Frames(Texts texts) {
        this.texts = texts;
    }

    public Severity severity(Happened happened) {
        return texts.severity(happened);
    }

    /** An object in one line. Its metadata is that of the case file's history, for those who see that. */
    public String json(Happened happened, View view, Language language) {
        Envelope envelope = happened.recorded().envelope();
        ObjectNode data = Data.of((Record) happened.recorded().event(), view);
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("event", envelope.id().toString());
        line.put("kind", happened.kind());
        line.put("case", envelope.caseId().toString());
        line.put("severity", severity(happened).text());
        line.put("text", texts.text(happened, data, language));
        line.put("occurred", envelope.times().occurred().toString());
        metadata(envelope).forEach((name, value) -> {
            if (view.shows(HistoryEntry.class, name)) {
                line.set(name, EventJson.mapper().valueToTree(value));
            }
        });
        line.set("data", data);
        try {
            return EventJson.mapper().writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event could not be written", e);
        }
    }

    /** In this order in every process: the same event is the same line. */
    private static Map<String, Object> metadata(Envelope envelope) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("service", envelope.type().service());
        metadata.put("stream", envelope.place().stream());
        metadata.put("sequence", envelope.place().sequence());
        metadata.put("recorded", envelope.times().recorded());
        metadata.put("causation", envelope.trace().causation());
        metadata.put("by", envelope.actor().onBehalfOf());
        metadata.put("authority", envelope.actor().authority());
        return metadata;
    }
}
