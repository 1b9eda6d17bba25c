package org.intertitle.scale;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import org.intertitle.scale.Load.Table;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a migrated and empty database with articles, a tenth as many films and three
 * tenths as many people. Two runs with the same seed, size and day write the same rows.
 *
 * <p>
 * Revisions are left out: only the newsroom reads them.
 */
public final class Generator {

	private static final List<String> TABLES = List.of("image", "author", "topic", "series", "film", "person", "credit",
			"article", "byline", "article_topic", "related_link", "correction", "address", "image_key", "film_address",
			"person_address", "series_address", "author_address", "topic_address", "topic_name", "search_entry",
			"search_word");

	private static final List<String> WITH_IDS = List.of("image", "author", "topic", "series", "film", "person",
			"article");

	private final DataSource database;

	private final int size;

	private final Catalogue catalogue;

	private final Magazine magazine;

	private long last = System.nanoTime();

	/**
	 * @param database as the owner of its tables
	 * @param size how many articles
	 * @param seed for everything that is drawn
	 * @param until the moment of the newest article, which lies in the past
	 */
	public Generator(DataSource database, int size, long seed, Instant until) {
		this.database = database;
		this.size = size;
		Vocabulary words = new Vocabulary(seed);
		Prose prose = new Prose(words);
		this.catalogue = new Catalogue(seed, size, words, prose);
		this.magazine = new Magazine(size, until, this.catalogue, words, prose);
	}

	/** Fills the database, and prints how long each step took. */
	public void fill() {
		long start = System.nanoTime();
		Schema.Missing missing = new Schema(JdbcClient.create(this.database), TABLES).strip();
		try (Load load = new Load(this.database)) {
			step("names and words");
			load.copy(tables());
			step("copy");
			load.run(Derived.STATEMENTS);
			step("what triggers keep");
			load.inOrder(List.of("analyze"));
			load.run(Derived.searchEntries(this.size));
			load.inOrder(List.of(Derived.SEARCH_WORDS));
			step("what readers search");
			load.inOrder(missing.unique());
			step("unique constraints");
			load.run(missing.indexes());
			step("indexes");
			load.inOrder(missing.foreignKeys());
			load.inOrder(missing.triggers());
			load.inOrder(WITH_IDS.stream().map(Generator::numbersGoOn).toList());
			step("foreign keys");
			load.inOrder(List.of("vacuum analyze"));
			step("vacuum, analyze");
		}
		new Derived(this.database).assertAsTriggersWouldHaveMadeIt();
		step("sample against the triggers");
		System.out.printf("%,d articles in %s%n", this.size, since(start));
	}

	private List<Table> tables() {
		int films = this.catalogue.films();
		return List.of(
				new Table("article (id, slug, kind, status, title, kicker, standfirst, body, words, film_id, rating,"
						+ " verdict, cover_id, published_at, updated_at, series_id, live, saved_at)", this.size,
						this.magazine::article),
				new Table("credit (film_id, position, job, person_id, character_name)", films,
						this.catalogue::creditsOf),
				new Table("person (id, slug, name)", this.catalogue.people(), this.catalogue::person),
				new Table("film (id, slug, title, original_title, year, countries, languages, genres,"
						+ " runtime_minutes, synopsis, poster_id, series_id, series_position)", films,
						this.catalogue::film),
				new Table("article_topic (article_id, position, topic_id, published_at)", this.size, this.magazine::topics),
				new Table("byline (article_id, position, author_id, published_at)", this.size, this.magazine::bylines),
				new Table("related_link (article_id, position, address, target_id)", this.size,
						this.magazine::relatedLinks),
				new Table("image (id, key, width, height, tint, alt, bytes)", this.size, this.magazine::image),
				new Table("correction (article_id, position, corrected_on, text)", this.size,
						this.magazine::corrections),
				new Table("address (slug, article_id)", this.size, this.magazine::formerAddress),
				new Table("series (id, slug, name, description)", this.catalogue.series(), this.catalogue::series),
				new Table("author (id, slug, name, role, bio)", Catalogue.AUTHORS, this.catalogue::author),
				new Table("topic (id, slug, name, description)", Catalogue.TOPICS, this.catalogue::topic));
	}

	private static String numbersGoOn(String table) {
		return "select setval(pg_get_serial_sequence('%1$s', 'id'), max(id)) from %1$s".formatted(table);
	}

	private void step(String name) {
		System.out.printf("%,d: %s %s%n", this.size, name, since(this.last));
		this.last = System.nanoTime();
	}

	private static String since(long start) {
		Duration time = Duration.ofNanos(System.nanoTime() - start);
		return "%d:%04.1f min".formatted(time.toMinutes(), time.toMillis() % 60_000 / 1e3);
	}

}
