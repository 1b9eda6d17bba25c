package org.intertitle;

import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands after an article's last word: the verdict, the credits, and where to go
 * next.
 */
@DemoSiteTest
class ArticleEndTests {

	private static final String PATH = "/ballerina-review/";

	private final ReadPages pages;

	private Document page;

	ArticleEndTests(@Autowired MockMvcTester mvc) {
		this.pages = new ReadPages(mvc);
		this.page = new Document("");
	}

	@BeforeEach
	void read() {
		this.page = this.pages.read(PATH);
	}

	@Test
	void drawsTheVerdictAndSaysTheRatingInWords() {
		Element verdict = this.page.expectFirst(".verdict");
		assertThat(verdict.select("p").text()).startsWith("A revenge story with lead in its slippers");
		assertThat(verdict.select("[role=img]").eachAttr("aria-label")).containsExactly("Rated 3.5 out of 5");
	}

	@Test
	void ownsUpToItsMistakes() {
		assertThat(this.page.select(".corrections p").eachText()).singleElement()
			.asString()
			.startsWith("Correction, 8 June 2025. An earlier version of this review said");
	}

	@Test
	void linksEveryNameInTheCreditsToTheirPage() {
		Element credits = this.page.expectFirst(".credits");
		Map<String, List<String>> jobs = SetText.jobs(credits);
		assertThat(jobs.keySet()).containsExactly("Director", "Writer", "Producer", "Cast", "Cinematography", "Editor",
				"Music", "Production design");
		assertThat(jobs).containsEntry("Director", List.of("Len Wiseman"))
			.containsEntry("Writer", List.of("Shay Hatten"))
			.containsEntry("Producer", List.of("Basil Iwanyk", "Erica Lee", "Chad Stahelski", "Shay Hatten"))
			.containsEntry("Cinematography", List.of("Romain Lacourbas"))
			.containsEntry("Editor", List.of("Jason Ballantine", "Nicholas Lundgren"));
		assertThat(jobs.get("Cast")).startsWith("Ana de Armas", "Keanu Reeves", "Ian McShane");
		for (Element link : credits.select("dd a")) {
			Document person = this.pages.read(link.attr("href"));
			assertThat(person.select("h1").text()).isEqualTo(link.text());
			assertThat(person.select("section:contains(%s) a[href=/films/ballerina-2025/]"
				.formatted(link.closest("div").expectFirst("dt").text()))).isNotEmpty();
		}
	}

	@Test
	void saysWhoWroteItAfterTheCredits() {
		Element signature = this.page.expectFirst(".credits + .signature");
		assertThat(signature.text()).isEqualTo("By Odalys Ferrante");
		assertThat(signature.select("a").eachAttr("href")).containsExactly("/authors/odalys-ferrante/");
		assertThat(this.page.select(".topics a").eachAttr("href")).containsExactly("/topics/franchises/",
				"/topics/action/", "/topics/performance/");
	}

	@Test
	void carriesTheEditorsLetterAfterTheCredits() {
		Element letter = this.page.expectFirst(".note--after-credits");
		assertThat(letter.select(".note__title").text()).isEqualTo("A letter from the editor");
		assertThat(letter.select("p").last().text()).isEqualTo("Imogen Achterberg");
		assertThat(letter.previousElementSiblings().select(".credits")).isNotEmpty();
	}

	@Test
	void offersTheHousesChoiceFirstAndThenTheNearest() {
		Elements cards = this.page.select(".more .card h3 a");
		assertThat(this.page.select(".more h2").text()).isEqualTo("More from Cue Mark");
		assertThat(this.page.select(".more").text()).contains("press on you at a party");
		assertThat(cards.eachAttr("href"))
			.startsWith("/the-last-changeover/", "/the-empty-room/", "/black-girl-review/")
			.hasSizeGreaterThan(3)
			.doesNotHaveDuplicates();
		assertThat(cards.eachAttr("href")).doesNotContain(PATH)
			.doesNotContainAnyElementsOf(this.page.select(".related .card__title a").eachAttr("href"));
	}

	@Test
	void countsWhoLinksToAnArticleAsNearest(@Autowired JdbcClient jdbc) {
		List<String> linking = jdbc.sql("""
				select '/' || a.slug || '/' from related_link l
				join article a on a.id = l.article_id join article t on t.id = l.target_id
				where t.slug = '8-1-2-review'
				""").query(String.class).list();
		assertThat(linking).contains("/forty-two-characters/");
		assertThat(this.pages.read("/8-1-2-review/").select(".more .card h3 a").eachAttr("href")).element(3)
			.isIn(linking);
	}

	@Test
	void closesWithTheAuthor() {
		Element card = this.page.expectFirst(".author-card");
		assertThat(card.select("h2 a").attr("href")).isEqualTo("/authors/odalys-ferrante/");
		assertThat(card.text()).contains("Odalys Ferrante trained as a dancer");
	}

}
