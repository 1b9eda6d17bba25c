package org.intertitle;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The HTML of the whole demonstration publication before the Nu HTML checker.
 */
@DemoSiteTest
class MarkupTests {

	private static final NuChecker CHECKER = new NuChecker();

	private static final String EVERY_ARTICLE = "select '/' || slug || '/' from published_article order by 1";

	private static final String EVERY_OTHER_ADDRESS = """
			select '/films/' || slug || '/' from film
			union all select '/people/' || slug || '/' from person
			union all select '/series/' || slug || '/' from series
			union all select '/authors/' || slug || '/' from author
			union all select '/topics/' || slug || '/' from topic
			union all select '/' || slug || '/' from static_page
			union all select '/' || lower(unnest(array['reviews', 'features', 'tributes', 'interviews', 'news', 'lists'])) || '/'
			order by 1
			""";

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@BeforeEach
	void withdraw() {
		PageType.withdrawAnArticle(this.jdbc);
	}

	@AfterEach
	void restore() {
		PageType.forgetTheWithdrawnArticle(this.jdbc);
	}

	@Test
	void everyTypeOfPageIsValid() {
		assertValid(Arrays.stream(PageType.values()).map(PageType::path).toList());
	}

	@Test
	void everyArticleIsValid() {
		List<String> articles = this.jdbc.sql(EVERY_ARTICLE).query(String.class).list();
		assertThat(articles).hasSizeGreaterThanOrEqualTo(24);
		assertValid(articles);
	}

	@Test
	void everyPageAroundTheArticlesIsValid() {
		assertValid(this.jdbc.sql(EVERY_OTHER_ADDRESS).query(String.class).list());
	}

	private void assertValid(List<String> paths) {
		List<String> wrong = paths.stream().flatMap(this::messages).toList();
		System.out.printf("Nu HTML checker: %d messages on %d pages%n", wrong.size(), paths.size());
		assertThat(wrong).isEmpty();
	}

	private Stream<String> messages(String path) {
		try {
			NuChecker.Messages messages = CHECKER.check(document(path));
			return Stream.concat(messages.errors().stream().map((error) -> path + " error " + error),
					messages.warnings().stream().map((warning) -> path + " warning " + warning));
		}
		catch (IOException | SAXException ex) {
			throw new IllegalStateException(path, ex);
		}
	}

	private String document(String path) throws IOException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Accept", "text/html")
			.build();
		try {
			HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString());
			assertThat(response.headers().firstValue("Content-Type"))
				.hasValueSatisfying((type) -> assertThat(type).isEqualToIgnoringCase("text/html;charset=utf-8"));
			return response.body();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
