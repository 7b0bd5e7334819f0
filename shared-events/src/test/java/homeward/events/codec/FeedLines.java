package homeward.events.codec;

import tools.jackson.databind.node.ObjectNode;

/** The events of the live feed, as a JSON Schema of draft 7. What of the data is there depends on the reader. */
final class FeedLines {

    private FeedLines() {}

    static ObjectNode schema() {
        return (ObjectNode) AsyncApiWriter.YAML.readTree("""
                type: object
                required: [event, kind, case, severity, text, occurred, data]
                additionalProperties: false
                properties:
                  place: {type: string, pattern: '^[A-Za-z0-9_-]+$', description: 'where to go on behind this event; of a server-sent event the id'}
                  event: {type: string, format: uuid}
                  kind: {type: string, description: 'name of the event, see events.md'}
                  case: {type: string, format: uuid}
                  severity: {enum: [info, notice, warning, alert]}
                  text: {type: string, description: 'for people, in the language of the caller'}
                  occurred: {type: string, format: date-time, description: 'when it happened by law'}
                  recorded: {type: string, format: date-time}
                  service: {type: string}
                  stream: {type: string}
                  sequence: {type: integer, minimum: 0, description: 'in the stream; grows by one'}
                  causation: {type: string, format: uuid}
                  by: {type: string, description: 'state on whose behalf it was done'}
                  authority: {type: string}
                  data: {type: object, description: 'fields of the event that both sides may read'}
                """);
    }
}
