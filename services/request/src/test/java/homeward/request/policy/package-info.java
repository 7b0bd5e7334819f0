@NullMarked
package homeward.request.policy;

import org.jspecify.annotations.NullMarked;
