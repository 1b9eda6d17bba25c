package org.intertitle;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists that are longer than a page, with articles of the same moment across the seams.
 */
@DemoSiteTest
@Transactional
class PagingTests {

	private static final String ORDER = "order by a.published_at desc, a.id desc";

	private final ReadPages pages;

	private final JdbcClient jdbc;

	PagingTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
		this.pages = new ReadPages(mvc);
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/reviews/ | from article a where a.kind = 'REVIEW'
					/authors/odalys-ferrante/ | from author u join byline b on b.author_id = u.id join article a on a.id = b.article_id where u.slug = 'odalys-ferrante'
					/topics/action/ | from topic t join article_topic x on x.topic_id = t.id join article a on a.id = x.article_id where t.slug = 'action'
					/archive/2024/ | from article a where a.published_at >= '2024-01-01Z' and a.published_at < '2025-01-01Z'
					/archive/2024/01/ | from article a where a.published_at >= '2024-01-01Z' and a.published_at < '2024-02-01Z'
					""")
	void walksThroughEveryArticleExactlyOnce(String path, String articles) {
		new PlantedRows(this.jdbc).reviews(100);
		List<String> expected = this.jdbc.sql("select '/' || a.slug || '/' " + articles + " " + ORDER)
			.query(String.class)
			.list();
		List<String> seen = this.pages.readAll(path)
			.stream()
			.flatMap((page) -> page.select(".card h3 a").eachAttr("href").stream())
			.toList();
		assertThat(seen).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(100);
	}

	@Test
	void walksThroughEveryFilmExactlyOnce() {
		new PlantedRows(this.jdbc).reviews(230);
		List<String> seen = this.pages.readAll("/films/")
			.stream()
			.flatMap((page) -> page.select("tbody th a").eachAttr("href").stream())
			.toList();
		assertThat(seen).isEqualTo(this.jdbc.sql("select '/films/' || slug || '/' from film order by title, year, id")
			.query(String.class)
			.list());
	}

	@Test
	void walksThroughAllArticlesOfAFilm() {
		new PlantedRows(this.jdbc).reviews(60);
		this.jdbc
			.sql("""
					update article set film_id = (select id from film where slug = 'ballerina-2025') where slug like 'planted-%'
					""")
			.update();
		assertThat(this.pages.readAll("/films/ballerina-2025/")
			.stream()
			.flatMap((page) -> page.select(".card h3 a").eachAttr("href").stream())).hasSize(61)
			.doesNotHaveDuplicates();
	}

	@Test
	void walksThroughEveryFilmOfAPersonExactlyOnce() {
		new PlantedRows(this.jdbc).reviews(230);
		List<String> seen = this.pages.readAll("/people/keanu-reeves/")
			.stream()
			.flatMap((page) -> page.select(".filmography__film").eachAttr("href").stream())
			.toList();
		assertThat(seen).containsExactlyInAnyOrderElementsOf(this.jdbc.sql("""
				select '/films/' || f.slug || '/' from film f join credit c on c.film_id = f.id
				join person p on p.id = c.person_id where p.slug = 'keanu-reeves'
				""").query(String.class).list()).hasSizeGreaterThan(230);
	}

	@Test
	void listsKeepTheDatesOfTheirArticles() {
		new PlantedRows(this.jdbc).reviews(30);
		change("status = 'WITHDRAWN'", 3);
		change("status = 'SCHEDULED', published_at = now() + interval '1 day'", 4);
		change("published_at = published_at - interval '1 year'", 5);
		for (String list : List.of("byline", "article_topic")) {
			assertThat(this.jdbc.sql("""
					select count(*) from %s l join article a on a.id = l.article_id
					where l.published_at is distinct from case when a.status = 'PUBLISHED' then a.published_at end
					""".formatted(list)).query(Long.class).single()).as(list).isZero();
		}
		assertThat(this.jdbc.sql("select count(*) from byline where published_at is null").query(Long.class).single())
			.isGreaterThanOrEqualTo(14);
	}

	private void change(String columns, int each) {
		this.jdbc.sql("update article set " + columns + " where slug like 'planted-%' and id % " + each + " = 0")
			.update();
	}

	@Test
	void offersNoMoreThanThereIs() {
		assertThat(this.pages.readAll("/tributes/")).hasSize(1);
	}

}
