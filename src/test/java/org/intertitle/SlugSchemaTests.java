package org.intertitle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the database takes for an address, and whose it is.
 */
@DemoSiteTest
@Transactional
class SlugSchemaTests {

	/** First segments of addresses whose pages are still to come. */
	private static final Set<String> TO_COME = Set.of("actuator", "admin", "feed", "preview", "search", "sitemaps");

	private static final String DRAFT = "insert into article (slug, kind, status) values (?, 'FEATURE', 'DRAFT')";

	private static final String PAGE = "insert into static_page (slug, position, title, body) values (?, 9, 'A', 'B')";

	private final Refusals database;

	SlugSchemaTests(@Autowired JdbcClient jdbc) {
		this.database = new Refusals(jdbc);
	}

	@ParameterizedTest
	@ValueSource(strings = { DRAFT, PAGE })
	void aSlugIsOnlyEverOneAddress(String insert) {
		this.database.write("update article set slug = 'knives-out' where slug = 'knives-out-review'");
		this.database.write("update static_page set slug = 'who-we-are' where slug = 'about'");
		for (String taken : List.of("ballerina-review", "knives-out", "knives-out-review", "contact", "who-we-are",
				"about")) {
			this.database.assertRefused("address_pkey|(article|static_page)_slug_key", insert, taken);
		}
	}

	@Test
	void aSlugOfOneCannotBecomeThatOfAnother() {
		this.database.assertRefused("address_pkey",
				"update article set slug = 'about' where slug = 'knives-out-review'");
		this.database.assertRefused("address_pkey",
				"update static_page set slug = 'knives-out-review' where slug = 'about'");
		this.database.assertRefused("address_pkey|.*_slug_key",
				"update article set slug = 'ballerina-review' where slug = 'knives-out-review'");
	}

	@Test
	void everyReservedWordIsRefused() {
		assertThat(reserved()).isNotEmpty().allSatisfy((word) -> {
			this.database.assertRefused("address_not_reserved", DRAFT, word);
			this.database.assertRefused("address_not_reserved", PAGE, word);
		});
	}

	@Test
	void theReservedWordsAreTheFirstSegmentsOfAllRoutes(
			@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
		Set<String> words = requestMappingHandlerMapping.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.map((pattern) -> pattern.split("/").length > 1 ? pattern.split("/")[1] : "")
			.filter((segment) -> segment.matches("[\\w-]+"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(words).contains("reviews", "films", "people", "archive", "assets");
		words.addAll(TO_COME);
		assertThat(reserved()).isEqualTo(words);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "two words", "tab\there", "a/b", "/a", "a\\b", "a?b", "a#b", "a%b", "a.html",
			"a;b", "a:b", "a@b", "a&b", "a=b", "a+b", "a,b", "a<b", "a\"b", "a'b", "a|b", "a~b", "Upper", "ÉTÉ", "-a",
			"a-", "a--b", "a\u0007b", "a\u00a0b", "a\u2028b", "a\u200bb", "a\u202eb" })
	void aSlugIsOneCleanSegment(String slug) {
		this.database.assertRefused("slug_check.*", DRAFT, slug);
		this.database.assertRefused("slug_check.*", "insert into person (slug, name) values (?, 'A')", slug);
	}

	@Test
	void aSlugHasAtMostTwoHundredCharacters() {
		this.database.assertRefused("slug_check.*", DRAFT, "a".repeat(201));
		this.database.write(DRAFT, "a".repeat(200));
		this.database.write(DRAFT, "映画評論");
	}

	private Set<String> reserved() {
		String check = this.database.jdbc()
			.sql("select pg_get_functiondef('reserved_slug'::regproc)")
			.query(String.class)
			.single();
		return Pattern.compile("'([\\w-]+)'")
			.matcher(check)
			.results()
			.map((MatchResult word) -> word.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
