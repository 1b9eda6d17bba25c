package org.intertitle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.article.ArticleDesk;
import org.intertitle.article.Drafts;
import org.intertitle.article.Status;
import org.intertitle.article.Workflow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Who may do what. Every route of the program has a row in {@code authorisation.csv}, and
 * every cell that the row stands for is a request: each route by nobody, the writer,
 * another writer, an editor and an administrator, and where the route is about one
 * article, for an article in each state.
 */
@DemoSiteTest
@Transactional
class AuthorisationTests {

	private static final Path TABLE = Path.of("src/test/resources/authorisation.csv");

	private static final String ARTICLE = "/admin/articles/{id}";

	/** Enough for every form to be read, so that it is the door that refuses. */
	private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("formKey", "a-form"),
			Map.entry("track", "a-tab"), Map.entry("base", "1"), Map.entry("kind", "REVIEW"), Map.entry("mine", "true"),
			Map.entry("done", "true"), Map.entry("text", "Words"), Map.entry("name", "Name"),
			Map.entry("action", "SUBMIT"));

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ArticleDesk desk;

	@Autowired
	private Workflow workflow;

	private final Map<Person, @Nullable SignedIn> people = new LinkedHashMap<>();

	/** Who asks. */
	enum Person {

		NOBODY, WRITER, OTHER_WRITER, EDITOR, ADMINISTRATOR

	}

	/** Who is let in. */
	enum Admitted {

		/** Anybody at all; what happens behind that is for other tests. */
		EVERYBODY,

		/** Whoever has signed in. */
		SIGNED_IN,

		/** The writer of the article, and editors. */
		OWNER,

		/** The writer of the article until readers have it, and editors. */
		OWNER_AT_FIRST,

		EDITOR, ADMINISTRATOR;

		boolean lets(Person who, Status status) {
			return switch (this) {
				case EVERYBODY -> true;
				case SIGNED_IN -> who != Person.NOBODY;
				case OWNER -> who == Person.WRITER || EDITOR.lets(who, status);
				case OWNER_AT_FIRST -> (who == Person.WRITER && Set.of(Status.DRAFT, Status.IN_REVIEW).contains(status))
						|| EDITOR.lets(who, status);
				case EDITOR -> who == Person.EDITOR || who == Person.ADMINISTRATOR;
				case ADMINISTRATOR -> who == Person.ADMINISTRATOR;
			};
		}

	}

	@BeforeEach
	void meet() {
		Colleagues colleagues = new Colleagues(this.jdbc);
		this.people.put(Person.NOBODY, null);
		this.people.put(Person.WRITER, colleagues.named("wanda", Role.WRITER));
		this.people.put(Person.OTHER_WRITER, colleagues.named("otto", Role.WRITER));
		this.people.put(Person.EDITOR, colleagues.named("edith", Role.EDITOR));
		this.people.put(Person.ADMINISTRATOR, colleagues.named("adam", Role.ADMINISTRATOR));
	}

	@Test
	void everyRouteHasARow() throws IOException {
		assertThat(table().keySet()).isEqualTo(Routes.of(this.requestMappingHandlerMapping));
	}

	@Test
	void everyCellIsAsItsRowSays() throws IOException {
		List<String> wrong = new ArrayList<>();
		int cells = 0;
		for (Map.Entry<String, Admitted> row : table().entrySet()) {
			boolean article = row.getKey().contains(ARTICLE);
			for (Status status : article ? List.of(Status.values()) : List.of(Status.DRAFT)) {
				for (Person who : Person.values()) {
					cells++;
					boolean let = ask(row.getKey(), status, who);
					if (row.getValue() != Admitted.EVERYBODY && let != row.getValue().lets(who, status)) {
						wrong.add("%s by %s%s: %s".formatted(row.getKey(), who, article ? " on " + status : "",
								let ? "let in" : "refused"));
					}
				}
			}
		}
		System.out.printf("Authorisation: %d routes, %,d cells, %d wrong%n", table().size(), cells, wrong.size());
		assertThat(wrong).isEmpty();
	}

	/** Each request begins with the same rows and leaves nothing behind. */
	private boolean ask(String route, Status status, Person who) {
		TestTransaction.end();
		TestTransaction.start();
		meet();
		String[] parts = route.split(" ");
		String address = parts[1].replace(ARTICLE, "/admin/articles/" + (route.contains(ARTICLE) ? article(status) : 0))
			.replace("{number}", "1")
			.replaceAll("\\{[^}]+\\}", "987654");
		var request = this.mvc.method(HttpMethod.valueOf(parts[0])).uri(address).with(csrf());
		FIELDS.forEach(request::param);
		SignedIn account = this.people.get(who);
		if (account != null) {
			request.with(Colleagues.as(account));
		}
		var answer = request.exchange();
		assertThat(answer.getResponse().getStatus()).as("%s by %s", route, who).isLessThan(500);
		return !Set.of(401, 403).contains(answer.getResponse().getStatus())
				&& !leadsToTheDoor(answer.getResponse().getRedirectedUrl())
				&& !leadsToTheDoor(answer.getResponse().getForwardedUrl());
	}

	/** Whoever is asked to prove who they are would be let in then. */
	private static boolean leadsToTheDoor(@Nullable String address) {
		return address != null && address.startsWith("/login") && !address.equals("/login/doorstep/proof");
	}

	private long article(Status status) {
		SignedIn writer = this.people.get(Person.WRITER);
		SignedIn editor = this.people.get(Person.EDITOR);
		Instant at = (status == Status.SCHEDULED) ? Instant.now().plus(1, ChronoUnit.DAYS) : null;
		long id = this.desk.draft(Drafts.review("of-wanda", "Text.", at), writer);
		if (status == Status.IN_REVIEW) {
			this.workflow.submit(id, "", writer);
		}
		else if (status != Status.DRAFT) {
			this.workflow.publish(id, 1, false, editor);
		}
		if (status == Status.WITHDRAWN) {
			this.workflow.withdraw(id, "", editor);
		}
		return id;
	}

	private static Map<String, Admitted> table() throws IOException {
		return Files.readAllLines(TABLE)
			.stream()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map((line) -> line.split("\\s*,\\s*"))
			.collect(Collectors.toMap((row) -> row[0], (row) -> Admitted.valueOf(row[1]), (one, other) -> one,
					TreeMap::new));
	}

}
