/** What services need to test against the chassis; part of its test jar. */
@NullMarked
package homeward.testkit;

import org.jspecify.annotations.NullMarked;
