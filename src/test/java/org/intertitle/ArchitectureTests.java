package org.intertitle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.intertitle.web.ReaderPage;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.intertitle");

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	@Test
	void packagesCallEachOtherOnlyAlongTheArrows() {
		ApplicationModules.of(IntertitleApplication.class).verify();
	}

	@Test
	void readersCannotNameAnArticleThatIsNotPublic() {
		noClasses().that()
			.areAnnotatedWith(ReaderPage.class)
			.or()
			.haveSimpleNameStartingWith("Published")
			.or()
			.haveSimpleNameEndingWith("Page")
			.or()
			.haveSimpleNameEndingWith("Pages")
			.or()
			.haveSimpleName("MoreStories")
			.should()
			.dependOnClassesThat()
			.haveFullyQualifiedName("org.intertitle.article.Article")
			.orShould()
			.dependOnClassesThat()
			.haveFullyQualifiedName("org.intertitle.article.Articles")
			.orShould()
			.dependOnClassesThat()
			.haveFullyQualifiedName("org.intertitle.article.ArticleDesk")
			.check(CLASSES);
	}

	/**
	 * The table may be named where an address is explained that no public article has.
	 */
	@Test
	void readersQueriesTakeArticlesFromTheTwoPublicViews() throws IOException {
		Pattern table = Pattern.compile("(from|join) article\\b");
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			List<String> naming = sources.filter((source) -> source.toString().endsWith(".java"))
				.filter((source) -> table.matcher(read(source)).find())
				.map((source) -> source.getFileName().toString())
				.toList();
			assertThat(naming).containsExactlyInAnyOrder("PublishedArticles.java", "DemoLoader.java",
					"ArticleIndex.java", "Schedule.java");
		}
		assertThat(table.matcher(read(Path.of("src/main/java/org/intertitle/article/PublishedArticles.java")))
			.results()
			.count()).as("only in whereabouts()").isEqualTo(1);
	}

	@Test
	void entitiesAndRepositoriesStayInTheirPackage() {
		classes().that()
			.areAnnotatedWith("jakarta.persistence.Entity")
			.or()
			.areAssignableTo("org.springframework.data.repository.Repository")
			.should()
			.bePackagePrivate()
			.check(CLASSES);
	}

	@Test
	void onlyMarkdownKnowsItsLibraries() {
		noClasses().that()
			.resideOutsideOfPackage("org.intertitle.markdown")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("com.vladsch.flexmark..", "org.owasp..")
			.check(CLASSES);
	}

	@Test
	void nobodyReadsTheClockBehindTheClocksBack() {
		noClasses().should()
			.callMethod("java.time.Instant", "now")
			.orShould()
			.callMethod("java.time.LocalDate", "now")
			.orShould()
			.callMethod("java.time.LocalDateTime", "now")
			.orShould()
			.callMethod("java.time.ZonedDateTime", "now")
			.orShould()
			.dependOnClassesThat()
			.haveFullyQualifiedName("java.util.Date")
			.check(CLASSES);
	}

	@Test
	void templatesHaveNoScriptAndNoStyleInThem() throws IOException {
		Pattern inline = Pattern.compile(
				"(?i)<style|\\sstyle=|th:style|\\son[a-z]+=|th:on|<script(?![^>]*((th:)?src=|type=\"application/ld\\+json\"))|javascript:");
		assertThat(templates().filter((template) -> inline.matcher(read(template)).find())).isEmpty();
	}

	/**
	 * Folder = package: a fragment is used by its own package's pages or by those further
	 * up the arrows, never the other way round.
	 */
	@Test
	void templatesFollowTheSameArrows() throws IOException {
		List<String> upwards = List.of("web", "compare", "account", "redirect", "media", "publication", "author",
				"film", "article", "search", "front", "newsroom", "error");
		Pattern fragment = Pattern.compile("~\\{(\\w+)/");
		templates().forEach((template) -> fragment.matcher(read(template))
			.results()
			.forEach((use) -> assertThat(upwards.indexOf(use.group(1)))
				.as("%s uses %s", TEMPLATES.relativize(template), use.group(1))
				.isBetween(0, upwards.indexOf(TEMPLATES.relativize(template).getName(0).toString()))));
	}

	private static Stream<Path> templates() throws IOException {
		try (Stream<Path> templates = Files.walk(TEMPLATES)) {
			return templates.filter((template) -> template.toString().endsWith(".html")).toList().stream();
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
