package homeward.chassis.keeping;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import homeward.events.StateCode;

/**
 * Something that a state's officers keep.
 *
 * @param key unique among the notes of the same kind and state
 * @param text null if it was taken away
 * @param by the officer who wrote it, by the id of the token
 * @param at time of the movable clock
 * @param touched when it was stored, in milliseconds of real time
 */
public record Note(StateCode state, String key, @Nullable String text, String by, Instant at, long touched) {}
