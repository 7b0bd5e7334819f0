@NullMarked
package homeward.request.application.withdraw;

import org.jspecify.annotations.NullMarked;
