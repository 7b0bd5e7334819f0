package homeward.chassis.topics;

import java.util.function.Consumer;

import org.jboss.logging.Logger;

import homeward.chassis.failures.Causes;
import homeward.chassis.failures.Failure;
import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Vitals;

/** Ensures the topics when a service starts: at once, or as soon as the broker answers. */
public final class TopicsAtStart {

    private static final Logger LOG = Logger.getLogger(TopicsAtStart.class);

    private final Runnable ensure;
    private final Vitals vitals;
    private volatile boolean stopped;

    /** @param ensure creates and checks the topics, see {@link Topics#ensure} */
    public TopicsAtStart(Runnable ensure, Vitals vitals) {
        this.ensure = ensure;
        this.vitals = vitals;
    }

    /**
     * Continues once the topics are ensured; in the background if the broker does not answer yet.
     *
     * @param then run once afterwards
     * @param mismatched notified if a mismatch is found after this method has returned
     * @throws TopicMismatch if a topic has other settings
     */
    public void ensure(Runnable then, Consumer<TopicMismatch> mismatched) {
        try {
            ensure.run();
        } catch (RuntimeException e) {
            if (!(Failure.of(e) instanceof Failure.Outage)) {
                throw e;
            }
            LOG.warnf("The broker does not answer yet, waiting for it: %s", Causes.types(e));
            Thread.ofPlatform()
                    .daemon()
                    .name("topics")
                    .start(vitals.watched("topics", () -> ensureLater(then, mismatched)));
            return;
        }
        then.run();
    }

    private void ensureLater(Runnable then, Consumer<TopicMismatch> mismatched) {
        try {
            new Patience(() -> stopped).untilItWorks("Looking for the topics", () -> {
                ensure.run();
                return true;
            });
        } catch (TopicMismatch mismatch) {
            mismatched.accept(mismatch);
            return;
        }
        then.run();
    }

    public void stop() {
        stopped = true;
    }
}
