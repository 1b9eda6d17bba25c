package org.intertitle.scale;

import java.util.List;

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
			"update byline b set published_at = a.published_at from article a where a.id = b.article_id and a.status = 'PUBLISHED'",
			"update article_topic x set published_at = a.published_at from article a where a.id = x.article_id and a.status = 'PUBLISHED'",
			"insert into article_day select (published_at at time zone 'UTC')::date, count(*) from article where status = 'PUBLISHED' group by 1",
			"insert into topic_name (name, topic_id) select folded(name), id from topic");

	private static final int SAMPLE = 200;

	/**
	 * A table that a trigger keeps.
	 *
	 * @param name of the table
	 * @param of the column that names the record
	 * @param from the record's table
	 * @param touched the column whose change makes the trigger run
	 */
	private record Kept(String name, String of, String from, String touched) {
	}

	private static final List<Kept> KEPT = List.of(new Kept("address", "article_id", "article", "slug"),
			new Kept("image_key", "image_id", "image", "key"), new Kept("film_address", "film_id", "film", "slug"),
			new Kept("person_address", "person_id", "person", "slug"),
			new Kept("series_address", "series_id", "series", "slug"),
			new Kept("author_address", "author_id", "author", "slug"),
			new Kept("topic_address", "topic_id", "topic", "slug"),
			new Kept("topic_name", "topic_id", "topic", "name"));

	/**
	 * Takes the rows of some records away, lets the triggers make them again, and finds
	 * them as they were. All of it is rolled back.
	 */
	void assertAsTriggersWouldHaveMadeIt() {
		KEPT.forEach(this::assertKept);
	}

	private void assertKept(Kept kept) {
		String sample = "%s in (select id from %s where id %% 2 = 0 order by id desc limit %d)".formatted(kept.of(),
				kept.from(), SAMPLE);
		String own = kept.name().equals("address") ? sample + " and slug not like 'formerly-%'" : sample;
		JdbcClient jdbc = JdbcClient.create(this.database);
		new TransactionTemplate(new DataSourceTransactionManager(this.database)).executeWithoutResult((transaction) -> {
			transaction.setRollbackOnly();
			String rows = "select x::text from %s x where %s order by 1".formatted(kept.name(), own);
			List<String> before = jdbc.sql(rows).query(String.class).list();
			assertThat(before).as(kept.name()).isNotEmpty();
			jdbc.sql("delete from %s where %s".formatted(kept.name(), own)).update();
			assertThat(jdbc.sql(rows).query(String.class).list()).isEmpty();
			jdbc.sql("update %1$s set %2$s = %2$s where %3$s".formatted(kept.from(), kept.touched(),
					sample.replaceFirst(kept.of(), "id")))
				.update();
			assertThat(jdbc.sql(rows).query(String.class).list()).as(kept.name()).isEqualTo(before);
		});
	}

}
