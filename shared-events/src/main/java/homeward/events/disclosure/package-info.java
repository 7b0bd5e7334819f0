/**
 * The ledger of personal data, which treaties oblige the parties to keep: who disclosed, received, read, corrected or
 * erased what. Every service records these events in its own journal; they belong to no aggregate.
 */
@NullMarked
package homeward.events.disclosure;

import org.jspecify.annotations.NullMarked;
