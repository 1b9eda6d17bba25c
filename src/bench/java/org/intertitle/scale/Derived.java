package org.intertitle.scale;

import java.util.List;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows that triggers keep, made all at once.
 *
 * @param database as the owner of the tables
 */
record Derived(DataSource database) {

	static final List<String> STATEMENTS = List.of("insert into address (slug, article_id) select slug, id from article",
			"insert into image_key (key, image_id) select key, id from image",
			"insert into film_address select slug, id from film",
			"insert into person_address select slug, id from person",
			"insert into series_address select slug, id from series",
			"insert into author_address select slug, id from author",
			"insert into topic_address select slug, id from topic",
			"insert into topic_name (name, topic_id) select folded(name), id from topic",
			"insert into article_day select (published_at at time zone 'UTC')::date, count(*) from article"
					+ " where status = 'PUBLISHED' group by 1");

	/** As the migration makes them that came with the search. */
	static final String SEARCH_WORDS = """
			insert into search_word
			select distinct word
			from (
				select substr(lexeme, 3) from search_entry e cross join unnest(tsvector_to_array(e.words)) lexeme
				where starts_with(lexeme, 'xt')
				union select unnest(tsvector_to_array(words)) from film
				union select unnest(tsvector_to_array(words)) from person
				union select unnest(tsvector_to_array(words)) from author) known(word)
			where word ~ '^\\D{3,40}$'
			""";

	private static final int PARTS = 40;

	private static final int SAMPLE = 200;

	/** What readers search, in parts that do not wait for each other. */
	static List<String> searchEntries(int articles) {
		return IntStream.range(0, PARTS)
			.mapToObj((part) -> "insert into search_entry select * from search_source where article_id > %d and article_id <= %d"
				.formatted((long) articles * part / PARTS, (long) articles * (part + 1) / PARTS))
			.toList();
	}

	/**
	 * A table that a trigger keeps.
	 *
	 * @param name of the table
	 * @param shown what of a row has to be the same
	 * @param of the column that names the record
	 * @param from the record's table
	 * @param spoil takes what the trigger has made away, of some records
	 * @param touch makes the trigger run for them
	 */
	private record Kept(String name, String shown, String of, String from, String spoil, String touch) {

		static Kept address(String from, String table, String column) {
			return new Kept(table, "x", from + "_id", from, "delete from " + table + " where " + from + "_id",
					"update %1$s set %2$s = %2$s where id".formatted(from, column));
		}

		static Kept date(String table) {
			return new Kept(table, "x", "article_id", "article",
					"update " + table + " set article_id = article_id where article_id",
					"update " + table + " set published_at = null where article_id");
		}

	}

	private static final List<Kept> KEPT = List.of(Kept.address("article", "address", "slug"),
			Kept.address("image", "image_key", "key"), Kept.address("film", "film_address", "slug"),
			Kept.address("person", "person_address", "slug"), Kept.address("series", "series_address", "slug"),
			Kept.address("author", "author_address", "slug"), Kept.address("topic", "topic_address", "slug"),
			Kept.address("topic", "topic_name", "name"), Kept.date("byline"), Kept.date("article_topic"),
			new Kept("search_entry", "(published_at, rating, key, strip(words))", "article_id", "article", "delete from search_entry where article_id",
					"update byline set position = position where article_id"));

	/**
	 * Takes the rows of some records away, lets the triggers make them again, and finds
	 * them as they were. All of it is rolled back.
	 */
	void assertAsTriggersWouldHaveMadeIt() {
		KEPT.forEach(this::assertKept);
	}

	private void assertKept(Kept kept) {
		String sample = " in (select id from %s where id %% 2 = 0 order by id desc limit %d)".formatted(kept.from(),
				SAMPLE);
		String rows = "select %2$s || ' ' || md5(%1$s::text) from %3$s x where %2$s%4$s order by 1".formatted(kept.shown(), kept.of(), kept.name(), sample);
		JdbcClient jdbc = JdbcClient.create(this.database);
		new TransactionTemplate(new DataSourceTransactionManager(this.database)).executeWithoutResult((transaction) -> {
			transaction.setRollbackOnly();
			List<String> before = jdbc.sql(rows).query(String.class).list();
			assertThat(before).as(kept.name()).isNotEmpty();
			jdbc.sql(kept.spoil() + sample).update();
			jdbc.sql(kept.touch() + sample).update();
			jdbc.sql("set constraints all immediate").update();
			assertThat(jdbc.sql(rows).query(String.class).list()).as(kept.name()).isEqualTo(before);
		});
	}

}
