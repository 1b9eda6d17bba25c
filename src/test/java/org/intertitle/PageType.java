package org.intertitle;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One page of every kind that a reader can meet, in the demonstration publication.
 */
enum PageType {

	HOME("/"),

	SECTION("/reviews/"),

	REVIEW("/ballerina-review/"),

	REVIEW_WITH_PICTURES_AND_NOTES("/sunrise-review/"),

	LIST_OF_SPOILERS("/ten-endings-that-open-a-door/"),

	FILMS("/films/"),

	FILM("/films/ballerina-2025/"),

	PERSON("/people/keanu-reeves/"),

	SERIES("/series/john-wick/"),

	AUTHORS("/authors/"),

	AUTHOR("/authors/odalys-ferrante/"),

	TOPIC("/topics/performance/"),

	ARCHIVE("/archive/"),

	ARCHIVE_OF_A_YEAR("/archive/2025/"),

	ARCHIVE_OF_A_MONTH("/archive/2025/06/"),

	STATIC_PAGE("/about/"),

	SEARCH("/search?q=kianu"),

	NOT_FOUND("/balerina-revue/", 404),

	WITHDRAWN("/a-reel-taken-back/", 410);

	private final String path;

	private final int status;

	PageType(String path) {
		this(path, 200);
	}

	PageType(String path, int status) {
		this.path = path;
		this.status = status;
	}

	String path() {
		return this.path;
	}

	int status() {
		return this.status;
	}

	/** The demonstration publication stands by all its articles. */
	static void withdrawAnArticle(JdbcClient jdbc) {
		jdbc.sql("""
				insert into article (slug, kind, status, title, body, published_at)
				values (:slug, 'FEATURE', 'WITHDRAWN', 'A reel taken back', 'It was not ours to show.', now())
				""").param("slug", WITHDRAWN.path.replace("/", "")).update();
	}

	static void forgetTheWithdrawnArticle(JdbcClient jdbc) {
		jdbc.sql("delete from article where slug = :slug").param("slug", WITHDRAWN.path.replace("/", "")).update();
	}

	@Override
	public String toString() {
		return name().toLowerCase().replace('_', ' ');
	}

}
