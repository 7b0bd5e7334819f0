@NullMarked
package homeward.request.application.resubmit;

import org.jspecify.annotations.NullMarked;
