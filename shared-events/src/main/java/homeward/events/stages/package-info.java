/**
 * Progress of a case, in one vocabulary for all desks: one enum per stream type, derived from the events of the stream
 * in their order. {@link homeward.events.stages.ApplicationStage} and {@link homeward.events.stages.ReintegrationStage}
 * need the event only, {@link homeward.events.stages.IdentificationProgress} the person's documents as well; {@link
 * homeward.events.stages.TransferStage} is that of the latest itinerary, which the reader of the stream keeps.
 *
 * <p>Guarantee: late, repeated or misplaced events never set a stage back. It goes back only on a new itinerary, a
 * refuted nationality or the expiry of a document. Stages are for readers; decisions depend on the state of the stream.
 */
@NullMarked
package homeward.events.stages;

import org.jspecify.annotations.NullMarked;
