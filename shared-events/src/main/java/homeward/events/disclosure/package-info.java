/**
 * The ledger of personal data that treaties require: disclosure, receipt, access, correction and erasure. Every service
 * records these events in its own journal; they belong to no aggregate.
 */
@NullMarked
package homeward.events.disclosure;

import org.jspecify.annotations.NullMarked;
