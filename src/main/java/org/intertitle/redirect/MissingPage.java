package org.intertitle.redirect;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An address that readers asked for and where nothing is.
 *
 * @param path without its final slash
 * @param hits how often
 * @param firstSeen the first time
 * @param lastSeen the last time
 * @param referrer where the last reader came from, if a browser said so
 * @param dismissed whether an editor does not want to see it any more
 */
public record MissingPage(String path, long hits, Instant firstSeen, Instant lastSeen, @Nullable String referrer,
		boolean dismissed) {
}
