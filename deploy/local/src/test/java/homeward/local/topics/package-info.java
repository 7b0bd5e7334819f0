/**
 * What other tools are told about the events topics, held against what the services really publish: the description in
 * {@code docs/asyncapi.yaml} and the consumer in {@code docs/consume-events.md}.
 */
@NullMarked
package homeward.local.topics;

import org.jspecify.annotations.NullMarked;
