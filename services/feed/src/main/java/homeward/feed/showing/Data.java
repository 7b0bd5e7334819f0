package homeward.feed.showing;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.Personal;
import homeward.events.codec.EventJson;
import homeward.feed.showing.Viewer.View;

/** The fields of an event that a view shows. Personal data is never among them, sealed or not. */
final class Data {

    private Data() {}

    static ObjectNode of(Record record, View view) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (view.shows(record.getClass(), component.getName())) {
                JsonNode value = of(Showing.value(record, component), view);
                if (value != null) {
                    shown.set(component.getName(), value);
                }
            }
        }
        return shown;
    }

    private static @Nullable JsonNode of(@Nullable Object value, View view) {
        return switch (value) {
            case null -> null;
            case Personal<?> _ -> null;
            case Record record when !isValue(record) -> of(record, view);
            case Collection<?> many -> {
                ArrayNode all = JsonNodeFactory.instance.arrayNode();
                for (Object each : many) {
                    JsonNode one = of(each, view);
                    if (one != null) {
                        all.add(one);
                    }
                }
                yield all;
            }
            case Map<?, ?> _ -> null; // no contract has one
            default -> EventJson.mapper().valueToTree(value);
        };
    }

    /** A value as a whole: an id, a state, an article. */
    private static boolean isValue(Record record) {
        return record.getClass().getPackage().equals(CaseId.class.getPackage());
    }
}
