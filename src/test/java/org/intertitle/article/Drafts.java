package org.intertitle.article;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Articles as tests write them.
 */
public final class Drafts {

	private Drafts() {
	}

	/** Complete: nothing keeps it from being published. */
	public static ArticleForm review(String slug, String body) {
		return review(slug, body, null);
	}

	/** The same for a moment. */
	public static ArticleForm review(String slug, String body, @Nullable Instant publishAt) {
		return new ArticleForm(Kind.REVIEW, slug, "A second look at Ballerina", "Again", "Worth it *twice*.", body,
				"ballerina-2025", new BigDecimal("4.0"), "Better than it looked.", List.of("odalys-ferrante"),
				List.of("Action", "A new topic"), null, null, publishAt, null, "", null, null, null, List.of());
	}

	/** As little as can be kept. */
	public static ArticleForm blank() {
		return new ArticleForm(Kind.FEATURE, "", "", null, "", "", null, null, null, List.of(), List.of(), null, null,
				null, null, "", null, null, null, List.of());
	}

}
