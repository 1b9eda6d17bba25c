package org.intertitle;

import java.io.IOException;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The anatomy of an article, looked at in the review that has all of it.
 */
@DemoSiteTest
class ArticlePageTests {

	private static final String PATH = "/ballerina-review/";

	private final ReadPages pages;

	private Document page;

	ArticlePageTests(@Autowired MockMvcTester mvc) {
		this.pages = new ReadPages(mvc);
		this.page = new Document("");
	}

	@BeforeEach
	void read() {
		this.page = this.pages.read(PATH);
	}

	@Test
	void hasEveryElementAtItsPlace() {
		List<String> order = List.of("h1", ".standfirst", ".article__head a[href='/authors/odalys-ferrante/']",
				".prose .lede", ".note--after-lede", ".prose h2:nth-of-type(1)", ".note--after-first-section",
				".prose h2:nth-of-type(2)", ".prose > .related", ".prose > .player", ".verdict", ".corrections",
				".credits", ".signature", ".note--after-credits", ".more", ".author-card");
		Elements all = this.page.getAllElements();
		assertThat(order).allSatisfy((selector) -> assertThat(this.page.select(selector)).isNotEmpty());
		assertThat(order.stream().map((selector) -> all.indexOf(this.page.selectFirst(selector))).toList()).isSorted();
		assertThat(this.page.select(".article").last().lastElementChild().className()).isEqualTo("author-card");
	}

	@Test
	void opensWithTheHeadlineTheBylineTheDateAndTheRating() {
		Element head = this.page.expectFirst(".article__head");
		assertThat(head.select("h1").eachText()).containsExactly("Ballerina counts to three and shuts the door");
		assertThat(head.select(".kicker a").eachAttr("href")).containsExactly("/reviews/");
		assertThat(head.select(".kicker").text()).isEqualTo("Review Spin-off Action Thriller");
		assertThat(head.select(".byline").text()).isEqualTo("By Odalys Ferrante");
		assertThat(head.select("time").attr("datetime")).isEqualTo("2025-06-06T08:00:00Z");
		assertThat(head.select("time").text()).isEqualTo("6 June 2025");
		assertThat(head.select("[role=img]").eachAttr("aria-label")).containsExactly("Rated 3.5 out of 5");
	}

	@Test
	void setsEveryLineOfTheManuscriptInItsPlace() throws IOException {
		assertThat(SetText.ofPage(this.page)).isEqualTo(SetText.ofManuscript("ballerina-review"))
			.hasSizeGreaterThan(25);
	}

	@Test
	void putsThingsToDoBetweenTheLedeAndTheRest() {
		Element note = this.page.expectFirst(".prose .lede + .note");
		assertThat(note.select(".note__title").text()).isEqualTo("Things to do");
		assertThat(note.select("li a").eachAttr("href")).containsExactly("/about/", "/mission/",
				"/the-autumn-programme/");
		assertThat(note.nextElementSibling().tagName()).isEqualTo("h2");
	}

	@Test
	void endsTheFirstSectionWithTheHousesVideo() {
		Element second = this.page.expectFirst(".prose > h2:nth-of-type(2)");
		Elements notes = second.previousElementSiblings().select(".note--after-first-section");
		assertThat(notes.eachAttr("aria-label")).containsExactly("The last tram of autumn",
				"The film we are promoting");
		assertThat(notes.select(".player a").eachAttr("href")).containsExactly("https://vimeo.com/76979871");
		assertThat(second.previousElementSibling()).isEqualTo(notes.first());
	}

	@Test
	void listsItsSections() {
		Elements headings = this.page.select(".prose > h2");
		assertThat(this.page.select(".contents a").eachText()).isEqualTo(headings.eachText()).hasSize(6);
		assertThat(this.page.select(".contents a").eachAttr("href"))
			.isEqualTo(headings.eachAttr("id").stream().map((id) -> "#" + id).toList());
	}

	@Test
	void showsARelatedArticleWithItsTitleOfToday() {
		assertThat(this.page.select(".prose > .related")
			.stream()
			.map((aside) -> aside.select(".card__title a").eachText()))
			.containsExactly(List.of("Knives Out: the plate in the wrong hand", "What the body knows"),
					List.of("John Wick: Chapter 4 falls down the stairs and means it"),
					List.of("The patience of Keanu Reeves"));
		assertThat(this.page.select(".prose > .related a.card__picture > *")).hasSize(4);
	}

	@Test
	void keepsASpoilerClosed() {
		Element spoiler = this.page.expectFirst(".prose details");
		assertThat(spoiler.hasAttr("open")).isFalse();
		assertThat(spoiler.child(0).tagName()).isEqualTo("summary");
		assertThat(spoiler.text()).contains("Catalina Sandino Moreno");
	}

	@Test
	void setsAPullQuoteApart() {
		assertThat(this.page.select(".prose > .pull").eachText())
			.containsExactly("Wick walks through a wall of men; Eve runs her hands along it, feeling for the hinge.");
	}

	@Test
	void setsEveryParagraphOfANoteAsAParagraph() {
		assertThat(this.page.select(".note, .more__text")).hasSize(5)
			.allSatisfy((note) -> assertThat(note.textNodes()).as(note.attr("aria-label")).allMatch(TextNode::isBlank));
	}

	@Test
	void asksNothingOfAThirdPartyBeforeAClick() {
		assertThat(this.page.select("iframe, video, audio, object, embed")).isEmpty();
		assertThat(this.page.select("[src], [srcset], link[rel=stylesheet], link[rel=preload]"))
			.allSatisfy((element) -> assertThat(element.attr("src") + element.attr("srcset") + element.attr("href"))
				.startsWith("/"));
	}

}
