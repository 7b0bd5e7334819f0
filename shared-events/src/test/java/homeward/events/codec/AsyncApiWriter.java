package homeward.events.codec;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

import homeward.events.TypeName;

/**
 * The events topics and the live feed as an AsyncAPI 3.0 document, for tools that read them: a channel per service with all
 * its event versions, and one for the feed.
 */
final class AsyncApiWriter {

    static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(
                    YAMLWriteFeature.MINIMIZE_QUOTES,
                    YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS,
                    YAMLWriteFeature.LITERAL_BLOCK_STYLE)
            .build();

    private static final String SCHEMAS = "../shared-events/src/main/resources/schemas/";
    private static final String BINDING_VERSION = "0.5.0";

    private final ObjectNode document;

    private AsyncApiWriter() {
        this.document = (ObjectNode) YAML.readTree("""
                asyncapi: 3.0.0
                info:
                  title: Homeward events
                  version: '1'
                  description: |
                    Every event of an installation, in the order of its service's journal. Generated from the event
                    records; do not edit. How to read the topics: consume-events.md; fields of the events: events.md.

                    The key is the case, so that all events of a case that one service records are in one partition and in
                    order. Readers take committed records only. Personal data in the values is sealed; it cannot be opened
                    by whoever reads the topics. An installation with another prefix (homeward.topic-prefix) has it in
                    place of the first word of every address.
                defaultContentType: application/json
                servers:
                  local:
                    host: 127.0.0.1:8092
                    protocol: kafka
                    description: The broker of ./homeward up, for whoever is on that machine.
                  production:
                    host: '{broker}'
                    protocol: kafka-secure
                    description: TLS, and a user of the reader's own with rights to read, see docs/runbooks/keys-and-rights.md.
                    variables:
                      broker:
                        description: host and port of a broker
                        examples: ['kafka-1.example:9093']
                    security:
                      - $ref: '#/components/securitySchemes/scramSha512'
                  feed:
                    host: 127.0.0.1:8089
                    protocol: http
                    description: The live feed of ./homeward up; https elsewhere. Unlike the topics it shows each caller its own cases.
                    security:
                      - $ref: '#/components/securitySchemes/officer'
                channels:
                  feed:
                    address: /feed
                    title: The live feed
                    description: |
                      Every event that the caller may see, never with personal data, as server-sent events or, with
                      Accept: application/x-ndjson, a JSON object on each line. Whoever comes back with the last place
                      (Last-Event-ID or lastEventId) gets exactly what follows. Filters and answers: /openapi of the feed.
                      Webhooks send the same: feed-webhooks.md.
                    servers:
                      - $ref: '#/servers/feed'
                    messages:
                      happened:
                        $ref: '#/components/messages/feed.happened'
                operations:
                  feed:
                    action: send
                    channel:
                      $ref: '#/channels/feed'
                    summary: Sent as it happens, until the caller's token ends.
                components:
                  securitySchemes:
                    scramSha512:
                      type: scramSha512
                      description: SASL over TLS (security.protocol=SASL_SSL).
                    officer:
                      type: http
                      scheme: bearer
                      bearerFormat: JWT
                      description: A token of the caller's state, with a role that reads case files.
                  messageBindings:
                    byCase:
                      kafka:
                        key:
                          type: string
                          format: uuid
                          description: the case
                  schemas: {}
                  messages: {}
                """);
    }

    static String document() {
        return new AsyncApiWriter().write();
    }

    private String write() {
        Contracts contracts = ContractFiles.CONTRACTS;
        components("schemas").set("recordHeaders", RecordHeaders.schema());
        components("schemas").set("feedEvent", FeedLines.schema());
        ObjectNode happened = components("messages").putObject("feed.happened");
        happened.put("name", "happened").put("title", "Something has happened in a case");
        reference(happened.putObject("payload"), "#/components/schemas/feedEvent");
        versioned(components("messageBindings").at("/byCase/kafka"));
        contracts.services().forEach(this::channel);
        contracts.all().forEach(this::messages);
        return YAML.writeValueAsString(document);
    }

    private ObjectNode components(String kind) {
        return (ObjectNode) document.at("/components/" + kind);
    }

    private void channel(String service) {
        ObjectNode channel = ((ObjectNode) document.get("channels")).putObject(service);
        channel.put("address", "homeward." + service + ".events");
        channel.put("title", "Events of " + service);
        channel.put(
                "description", "What the service has recorded: its aggregates' events and its ledger of disclosures.");
        ArrayNode brokers = channel.putArray("servers");
        reference(brokers.addObject(), "#/servers/local");
        reference(brokers.addObject(), "#/servers/production");
        channel.putObject("messages");
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("partitions", 12);
        ObjectNode settings = kafka.putObject("topicConfiguration");
        settings.putArray("cleanup.policy").add("delete");
        settings.put("retention.ms", -1).put("retention.bytes", -1).put("max.message.bytes", 2 << 20);
        versioned(kafka);

        ObjectNode operation = ((ObjectNode) document.get("operations")).putObject("publish-" + service);
        operation.put("action", "send");
        reference(operation.putObject("channel"), "#/channels/" + service);
        operation.put("summary", "The service's relay publishes each commit of the journal in one transaction.");
    }

    private static void versioned(Object binding) {
        ((ObjectNode) binding).put("bindingVersion", BINDING_VERSION);
    }

    private void messages(EventType type) {
        for (int version = 1; version <= type.version(); version++) {
            message(type, new TypeName(type.service(), type.name(), version));
        }
    }

    private void message(EventType type, TypeName name) {
        String of = name.name() + ".v" + name.version();
        String key = name.service() + "." + of;
        reference(
                ((ObjectNode) document.at("/channels/" + name.service() + "/messages")).putObject(of),
                "#/components/messages/" + key);
        ObjectNode message = components("messages").putObject(key);
        message.put("name", name.toString());
        message.put("title", name.name());
        headers(message.putObject("headers").putArray("allOf"), name, type.streamType());
        reference(message.putObject("payload"), SCHEMAS + type.contract() + "/" + of + ".json");
        reference(message.putObject("bindings"), "#/components/messageBindings/byCase");
    }

    private static void headers(ArrayNode all, TypeName name, @Nullable String streamType) {
        reference(all.addObject(), "#/components/schemas/recordHeaders");
        ObjectNode own = all.addObject();
        ObjectNode fixed = own.putObject("properties");
        fixed.putObject("ce_type").put("const", name.toString());
        fixed.putObject("ce_source").put("const", "/homeward/" + name.service());
        if (streamType != null) {
            fixed.putObject("ce_streamtype").put("const", streamType);
            own.putArray("required").add("ce_streamtype");
        } else {
            own.putObject("not").putArray("required").add("ce_streamtype");
        }
    }

    private static void reference(ObjectNode from, String to) {
        from.put("$ref", to);
    }
}
