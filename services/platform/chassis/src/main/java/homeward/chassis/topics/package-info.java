/**
 * Names and settings of a service's topics and consumer groups in Kafka.
 *
 * <p><b>Guarantees.</b> Missing topics are created, existing ones checked; the number of partitions never changes,
 * since it determines the partition of a case. The two channels of a service get their topics from {@code
 * homeward.sources} and {@code homeward.policy-sources}.
 *
 * <p><b>For service authors.</b> Those two settings.
 *
 * <p><b>For maintainers.</b> {@link homeward.chassis.topics.ChannelTopics} is a config source (registered in {@code
 * META-INF/services}): no properties file names the topics of a channel. A mismatch must be resolved by an operator.
 * {@link homeward.chassis.topics.ScramOnce} is a log-in for processes that open many connections while they start.
 */
@NullMarked
package homeward.chassis.topics;

import org.jspecify.annotations.NullMarked;
