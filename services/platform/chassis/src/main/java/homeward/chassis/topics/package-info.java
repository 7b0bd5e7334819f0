/**
 * Names, settings and places of everything in Kafka.
 *
 * <p><b>Guarantees.</b> Topics are created if they are missing and checked if they exist; the number of partitions
 * never changes, since it decides where a case's events lie. The two channels of a service get their topics from
 * {@code homeward.sources} and {@code homeward.policy-sources}.
 *
 * <p><b>For service authors.</b> Those two settings.
 *
 * <p><b>For maintainers.</b> {@link homeward.chassis.topics.ChannelTopics} is a config source (registered in {@code
 * META-INF/services}): the topics of a channel stand in no properties file. A mismatch is an operator's decision.
 */
@NullMarked
package homeward.chassis.topics;

import org.jspecify.annotations.NullMarked;
