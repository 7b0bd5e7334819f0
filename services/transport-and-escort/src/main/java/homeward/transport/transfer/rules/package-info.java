/** The hard rules, one class a rule, each named in its error. */
@NullMarked
package homeward.transport.transfer.rules;

import org.jspecify.annotations.NullMarked;
