package org.intertitle;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the database refuses, whoever asks.
 */
@DemoSiteTest
@Transactional
class SchemaTests {

	private final Refusals database;

	SchemaTests(@Autowired JdbcClient jdbc) {
		this.database = new Refusals(jdbc);
	}

	@ParameterizedTest
	@ValueSource(strings = { "rating = 3", "verdict = 'Good'", "film_id = (select min(id) from film)" })
	void onlyAReviewHasAFilmARatingAndAVerdict(String assignment) {
		this.database.assertRefused("article_check.*",
				"update article set %s where slug = 'the-empty-room'".formatted(assignment));
		this.database.write("update article set %s where slug = 'ballerina-review'".formatted(assignment));
	}

	@ParameterizedTest
	@CsvSource({ "0", "0.4", "0.7", "3.3", "5.5", "-1", "99" })
	void aRatingLiesOnTheScale(String rating) {
		this.database.assertRefused("article_rating_on_scale",
				"update article set rating = %s where slug = 'ballerina-review'".formatted(rating));
		this.database.assertRefused("article_rating_on_scale", """
				insert into article (slug, kind, rating) values ('a', 'REVIEW', %s)
				""".formatted(rating));
	}

	@ParameterizedTest
	@CsvSource({ "0.5", "3", "4.5", "5" })
	void everyStepOfTheScaleIsARating(String rating) {
		this.database.write("update article set rating = %s where slug = 'ballerina-review'".formatted(rating));
	}

	@ParameterizedTest
	@ValueSource(strings = { "rating_best = 3", "rating_worst = 1, rating_step = 1", "rating_step = 1.5",
			"rating_worst = 4" })
	void theScaleKeepsRoomForEveryRating(String assignment) {
		this.database.assertRefused("publication_scale_holds_ratings|publication_check.*",
				"update publication set " + assignment);
		this.database.write("update publication set rating_best = 10");
	}

	@Test
	void aNewScaleHoldsFromThenOn() {
		this.database.write("update publication set rating_best = 10");
		this.database.write("update article set rating = 9.5 where slug = 'ballerina-review'");
		this.database.assertRefused("publication_scale_holds_ratings", "update publication set rating_best = 5");
	}

	@Test
	void creditsStandInBillingOrder() {
		String credit = """
				insert into credit (film_id, position, job, person_id, character_name)
				select f.id, %s, 'Cast', (select max(id) from person), %s from film f where f.slug = 'ballerina-2025'
				""";
		this.database.assertRefused("credit_pkey", credit.formatted("1", "'A'"));
		this.database.assertRefused("credit_position_check", credit.formatted("0", "'A'"));
		this.database.write(credit.formatted("99", "'A'"));
		this.database.write(credit.formatted("100", "'B'"));
		this.database.assertRefused("credit_once", credit.formatted("101", "'A'"));
	}

	@Test
	void onlyActorsPlaySomebody() {
		this.database.assertRefused("credit_check", "update credit set character_name = 'A' where job = 'Director'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "title = ' '", "body = ''", "film_id = null", "published_at = null" })
	void whatReadersSeeIsWhole(String assignment) {
		for (String status : List.of("PUBLISHED", "SCHEDULED", "WITHDRAWN")) {
			this.database.assertRefused("article_check.*",
					"update article set status = '%s', %s where slug = 'ballerina-review'".formatted(status,
							assignment));
		}
		this.database
			.write("update article set status = 'DRAFT', %s where slug = 'ballerina-review'".formatted(assignment));
	}

	@Test
	void thereIsOnePublication() {
		this.database.assertRefused("publication_pkey", "insert into publication (name) values ('Another')");
		this.database.assertRefused("publication_id_check", "insert into publication (id, name) values (2, 'Another')");
	}

	@ParameterizedTest
	@CsvSource({ "byline,author_id", "article_topic,topic_id" })
	void nobodyStandsTwiceInARow(String table, String column) {
		this.database.assertRefused(table + "_article_id_" + column + "_key",
				"insert into %1$s select article_id, position + 50, %2$s from %1$s limit 1".formatted(table, column));
	}

	@Test
	void aPlaceInASeriesIsTakenOnce() {
		this.database.assertRefused("film_series_id_series_position_key",
				"update film set series_position = 1 where slug = 'ballerina-2025'");
		this.database.assertRefused("film_check",
				"update film set series_position = null where slug = 'ballerina-2025'");
	}

	@Test
	void whatIsLinkedToIsNotDeleted() {
		for (Map.Entry<String, String> row : Map
			.of("film", "ballerina-2025", "person", "keanu-reeves", "author", "odalys-ferrante", "topic", "action",
					"article", "knives-out-review", "series", "john-wick")
			.entrySet()) {
			this.database.assertRefused(".*_fkey",
					"delete from %s where slug = '%s'".formatted(row.getKey(), row.getValue()));
		}
	}

}
