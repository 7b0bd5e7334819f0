package homeward.transport.http;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import homeward.testkit.CommandResources;

class ResourcesTest {

    @TestFactory
    Stream<DynamicTest> everyCommandIsDescribedAndItsExampleIsAccepted() {
        return CommandResources.in("homeward.transport");
    }
}
