/**
 * What is kept of webhooks: where partner systems want to be told what happens, and how far each has been told.
 *
 * <p><b>Guarantees.</b> A webhook is worked on by one replica at a time, as long as it renews its lease. What it notes counts
 * only while it is the holder: a replica that was asleep cannot undo the progress of its successor. A replica that dies leaves
 * everything that it has noted.
 *
 * <p><b>For service authors.</b> {@link homeward.chassis.webhooks.WebhookStore}.
 *
 * <p><b>For maintainers.</b> What is sent, where and when it is sent again is the service's business.
 */
@NullMarked
package homeward.chassis.webhooks;

import org.jspecify.annotations.NullMarked;
