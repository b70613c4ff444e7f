package org.cannula.formats.feed;

import java.util.List;
import java.util.SortedMap;

/**
 * Where a feed stands.
 *
 * @param messages messages that are kept
 * @param encounters encounters by state: open, waiting, held, charged, nothing, cancelled
 * @param charges charges made; credits are counted apart
 * @param credits charges taken back
 * @param unsent messages of charges that are not acknowledged yet
 * @param refused messages of charges that the receiver refused, and why
 * @param held what holds each encounter that is held
 * @param unplaced messages that could not be placed in an encounter
 */
public record FeedStatus(
        long messages,
        SortedMap<String, Long> encounters,
        long charges,
        long credits,
        long unsent,
        List<String> refused,
        List<String> held,
        long unplaced) {}
