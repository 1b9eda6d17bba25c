package org.intertitle.markdown;

import org.jspecify.annotations.Nullable;

/**
 * The text goes beyond what is read. The message is one sentence for the editor who wrote
 * it: which limit, and where.
 */
public class MarkdownRefused extends RuntimeException {

	MarkdownRefused(String message) {
		super(message);
	}

	MarkdownRefused(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
