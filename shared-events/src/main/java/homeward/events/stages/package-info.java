/**
 * How far a case has come, in the words that every desk uses: one vocabulary for each type of stream, told by its events
 * alone, in the order of the stream. {@link homeward.events.stages.ApplicationStage} and {@link
 * homeward.events.stages.ReintegrationStage} follow from the event alone, {@link
 * homeward.events.stages.IdentificationProgress} from the person's documents too; a {@link
 * homeward.events.stages.TransferStage} is that of the itinerary proposed last, which the reader of the stream keeps.
 *
 * <p>Guarantee: no late, repeated or misplaced event sets a stage back. Only an event that says so begins a part of the
 * way anew: a new itinerary, a refuted nationality, an expired document. What a stage means for a decision is for the
 * deciding stream to say; these are for readers.
 */
@NullMarked
package homeward.events.stages;

import org.jspecify.annotations.NullMarked;
