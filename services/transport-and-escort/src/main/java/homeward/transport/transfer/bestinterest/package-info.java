/** Child protection of the requesting state decides on the best interests of a child. */
@NullMarked
package homeward.transport.transfer.bestinterest;

import org.jspecify.annotations.NullMarked;
