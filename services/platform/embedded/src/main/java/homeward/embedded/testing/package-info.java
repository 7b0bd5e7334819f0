/**
 * The servers of a test run. {@link homeward.embedded.testing.TestPlatform#shared()} starts one platform process per
 * Maven build, which all test JVMs of the build share and which ends with it. {@code HOMEWARD_MONGODB_URI} and {@code
 * HOMEWARD_KAFKA_BOOTSTRAP} replace it by real servers. Tests are isolated by names: {@code TestPlatform.newName}.
 */
@NullMarked
package homeward.embedded.testing;

import org.jspecify.annotations.NullMarked;
