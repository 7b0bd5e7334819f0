/** The reply of the requested state: receipt, consent and refusal, on the version that the officer has seen. */
@NullMarked
package homeward.console.reply;

import org.jspecify.annotations.NullMarked;
