@NullMarked
package homeward.request.application.deem;

import org.jspecify.annotations.NullMarked;
