package dev.authendpoints.limit;

import java.time.Instant;

/**
 * Where a holder stands.
 *
 * @param failures failures in a row, tries under comparison included
 * @param freeAt when the next try may be compared, unless it is stopped
 */
public record TryState(int failures, Instant freeAt) {}
