package homeward.feed.webhooks;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import homeward.testkit.CommandResources;

class ResourcesTest {

    @TestFactory
    Stream<DynamicTest> everyCommandIsDescribed() {
        return CommandResources.in("homeward.feed");
    }
}
