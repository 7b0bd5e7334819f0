/**
 * Tests of the journal: examples, and properties over random faults. {@code FaultyWire} breaks the network between
 * journal and server, {@code Replica} is one appending process, {@code WriterClock} blocks or fails the writing
 * thread. Each test has a database of its own, see {@code TestStore}.
 */
@NullMarked
package homeward.journal;

import org.jspecify.annotations.NullMarked;
