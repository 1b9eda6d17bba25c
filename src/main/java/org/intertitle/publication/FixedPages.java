package org.intertitle.publication;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import org.intertitle.markdown.Markdown;
import org.intertitle.web.PageNotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The fixed pages as readers see them.
 */
@Component
public class FixedPages {

	private final JdbcClient jdbc;

	private final Markdown markdown;

	FixedPages(JdbcClient jdbc, Markdown markdown) {
		this.jdbc = jdbc;
		this.markdown = markdown;
	}

	/**
	 * When each page was saved last.
	 * @return moments by path, in the order of the links to the pages
	 */
	public Map<String, Instant> changes() {
		Map<String, Instant> changes = new LinkedHashMap<>();
		this.jdbc.sql("select slug, updated_at from static_page order by position, id").query((row) -> {
			changes.put("/" + row.getString(1) + "/", row.getObject(2, OffsetDateTime.class).toInstant());
		});
		return changes;
	}

	/**
	 * Reads a page, in one statement.
	 * @param slug its address
	 * @return the page
	 * @throws PageNotFound if there is none
	 */
	public FixedPage bySlug(String slug) {
		return this.jdbc.sql("select slug, title, description, body from static_page where slug = :slug")
			.param("slug", slug)
			.query((row, number) -> new FixedPage(row.getString(1), row.getString(2), row.getString(3),
					this.markdown.text(row.getString(4))))
			.optional()
			.orElseThrow(PageNotFound::new);
	}

}
