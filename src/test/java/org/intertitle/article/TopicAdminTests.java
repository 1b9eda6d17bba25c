package org.intertitle.article;

import java.net.URI;
import java.util.List;

import org.intertitle.DemoSiteTest;
import org.intertitle.Newsroom;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How editors keep the topics.
 */
@DemoSiteTest
@Transactional
class TopicAdminTests {

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final Newsroom newsroom;

	TopicAdminTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.newsroom = new Newsroom(mvc, new Colleagues(jdbc).named("editor", Role.EDITOR));
	}

	@Test
	void addsAndChangesATopic() {
		this.newsroom.post("/admin/topics/new", "name", "Nouvelle Vague", "slug", "", "description", "Since *1959*.");
		long id = id("nouvelle-vague");
		Document form = this.newsroom.read("/admin/topics/" + id);
		assertThat(form.select("#name").val()).isEqualTo("Nouvelle Vague");
		assertThat(form.select("#description").text()).isEqualTo("Since *1959*.");
		save(id, "name", "New Wave", "slug", "new-wave", "description", "Since 1959.")
			.assertTaken("/admin/topics/" + id + "?said=saved");
		assertThat(location("/topics/nouvelle-vague/")).isEqualTo("301 /topics/new-wave/");
		assertThat(location("/topics/nouvelle-vague")).isEqualTo("301 /topics/new-wave/");
		assertThat(location("/topics/new-wave")).isEqualTo("301 /topics/new-wave/");
		assertThat(location("/topics/new-wave/")).isEqualTo("200 null");
	}

	@ParameterizedTest
	@CsvSource({ "name, '', is missing", "name, 'a, b', commas stand between topics",
			"name, ACTION, There is a topic “Action” already", "slug, action, has this address already",
			"slug, A B, such as “a-b”", "slug, once, had this address once" })
	void saysAtTheFieldWhatIsWrong(String field, String typed, String sentence) {
		this.jdbc.sql("insert into topic (slug, name) values ('once', 'Once')").update();
		this.jdbc.sql("update topic set slug = 'now' where slug = 'once'").update();
		Newsroom.Answer answer = this.newsroom.post("/admin/topics/new", "name", field.equals("name") ? typed : "Typed",
				"slug", field.equals("slug") ? typed : "", "description", "Typed.");
		answer.assertWrong(field, sentence);
		assertThat(answer.typed(field)).isEqualTo(typed);
		assertThat(answer.typed("description")).isEqualTo("Typed.");
	}

	@Test
	void anotherTopicMayTakeANameThatIsFreeAgain() {
		long action = id("action");
		save(action, "name", "Stunts", "slug", "action");
		this.newsroom.post("/admin/topics/new", "name", "Action", "slug", "deeds");
		assertThat(this.jdbc.sql("select topic_id from topic_name where name = 'action'").query(Long.class).single())
			.isEqualTo(id("deeds"));
	}

	@Test
	void articlesStillMeanATopicByItsFormerName(@Autowired Topics topics) {
		save(id("action"), "name", "Stunts", "slug", "stunts");
		assertThat(topics.findByName("action"))
			.hasValueSatisfying((topic) -> assertThat(topic.name()).isEqualTo("Stunts"));
		this.jdbc.sql("insert into topic (slug, name) values ('other', 'Other')").update();
		this.newsroom.post("/admin/topics/" + id("stunts") + "/merge", "into", "other");
		for (String former : List.of("Action", "STUNTS", "other")) {
			assertThat(topics.findByName(former)).as(former)
				.hasValueSatisfying((topic) -> assertThat(topic.slug()).isEqualTo("other"));
		}
	}

	@Test
	void mergesTwoWithoutDoubles() {
		long action = id("action");
		long franchises = id("franchises");
		int articles = this.jdbc.sql("select count(distinct article_id) from article_topic where topic_id in (?, ?)")
			.params(action, franchises)
			.query(Integer.class)
			.single();
		this.newsroom.post("/admin/redirects/new", "from", "/tag/action", "to", "/topics/action/");
		this.newsroom.post("/admin/topics/" + action + "/merge", "into", " franchises ")
			.assertTaken("/admin/topics/" + franchises + "?said=merged");
		assertThat(this.jdbc.sql("select count(*) from article_topic where topic_id = ?")
			.param(franchises)
			.query(Integer.class)
			.single()).isEqualTo(articles);
		assertThat(this.jdbc.sql(
				"select count(*) from (select from article_topic group by article_id having max(position) <> count(*)) x")
			.query(Integer.class)
			.single()).isZero();
		assertThat(location("/topics/action/")).isEqualTo("301 /topics/franchises/");
		assertThat(location("/tag/action")).isEqualTo("301 /topics/franchises/");
		assertThat(this.jdbc.sql("select deed || ' ' || subject from audit order by id desc limit 1")
			.query(String.class)
			.single())
			.isEqualTo("MERGED the topic Action (/topics/action/) into the topic Franchises (/topics/franchises/)");
	}

	@ParameterizedTest
	@CsvSource({ "Nothing, No topic has this name", "Action, the topic that is to go", "'', No topic has this name" })
	void asksWhichOneStays(String into, String sentence) {
		Newsroom.Answer answer = this.newsroom.post("/admin/topics/" + id("action") + "/merge", "into", into);
		answer.assertWrong("into", sentence);
		assertThat(answer.typed("into")).isEqualTo(into);
	}

	@Test
	void deletesOnlyWhatNoArticleHas() {
		this.jdbc.sql("insert into topic (slug, name) values ('unused', 'Unused')").update();
		this.newsroom.post("/admin/topics/" + id("action") + "/deletion").assertWrong("subjects", "named by articles");
		this.newsroom.post("/admin/topics/selection", "chosen", "" + id("unused"), "action", "delete", "sure", "yes")
			.assertTaken("/admin/topics/?said=deleted");
		assertThat(location("/topics/unused/")).isEqualTo("404 null");
	}

	@Test
	void keepsBothWhenSomebodyElseWasFasterOrDeletedIt() {
		this.jdbc.sql("insert into topic (slug, name) values ('t', 'T')").update();
		long id = id("t");
		this.newsroom.post("/admin/topics/" + id, "name", "T", "slug", "t", "description", "Theirs", "version", "0");
		Newsroom.Answer stale = this.newsroom.post("/admin/topics/" + id, "name", "T", "slug", "t", "description",
				"Mine", "version", "0");
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.page().select(".errors td").eachText()).containsExactly("Theirs", "Mine");
		assertThat(stale.typed("version")).isEqualTo("1");
		this.newsroom.post("/admin/topics/" + id + "/deletion");
		Newsroom.Answer gone = this.newsroom.post("/admin/topics/" + id, "name", "T", "slug", "t", "description",
				"Mine", "version", "1");
		assertThat(gone.status()).isEqualTo(409);
		assertThat(gone.typed("description")).isEqualTo("Mine");
		assertThat(gone.page().select("main form").attr("action")).isEqualTo("/admin/topics/new");
	}

	@Test
	void listsAndSuggestsTopics() {
		this.jdbc.sql("insert into topic (slug, name) values ('cinema-verite', 'Cinéma vérité')").update();
		assertThat(rows("?q=VERITE")).containsExactly("Cinéma vérité");
		assertThat(rows("?show=UNUSED")).containsExactly("Cinéma vérité");
		assertThat(rows("?show=NO_DESCRIPTION")).contains("Cinéma vérité");
		assertThat(rows("?sort=-articles").getLast()).isEqualTo("Cinéma vérité");
		Newsroom writer = new Newsroom(this.mvc, new Colleagues(this.jdbc).named("writer", Role.WRITER));
		assertThat(writer.read("/admin/topics/suggestions?q=cinema%20v").select("li").eachAttr("data-value"))
			.containsExactly("Cinéma vérité");
		assertThat(writer.read("/admin/topics/search?q=acti").select("main li").text()).contains("Action");
		for (String page : List.of("", "new", "1", "1/merge", "1/deletion")) {
			assertThat(writer.get("/admin/topics/" + page).status()).as(page).isEqualTo(403);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "name", "slug", "description" })
	void refusesTenMegabytesWithASentence(String field) {
		String typed = "x".repeat(10_000_000);
		Newsroom.Answer answer = field.equals("name") ? this.newsroom.post("/admin/topics/new", "name", typed)
				: this.newsroom.post("/admin/topics/new", "name", "A", field, typed);
		answer.assertWrong(field, "10,000,000 characters");
		assertThat(answer.typed(field)).isEqualTo(typed);
	}

	@Test
	void takesNothingButWhatItsFormHas() {
		this.newsroom.post("/admin/topics/new", "name", "A", "id", "1", "version", "77", "articles", "5", "topic.name",
				"x", "class.x", "y", "formerSlugs", "z");
		assertThat(this.jdbc.sql("select name || version from topic where slug = 'a'").query(String.class).single())
			.isEqualTo("A0");
	}

	private Newsroom.Answer save(long id, String... fields) {
		String[] sent = java.util.Arrays.copyOf(fields, fields.length + 2);
		sent[fields.length] = "version";
		sent[fields.length + 1] = this.newsroom.get("/admin/topics/" + id).typed("version");
		return this.newsroom.post("/admin/topics/" + id, sent);
	}

	private List<String> rows(String query) {
		return this.newsroom.read("/admin/topics/" + query).select("tbody th").eachText();
	}

	private long id(String slug) {
		return this.jdbc.sql("select id from topic where slug = ?").param(slug).query(Long.class).single();
	}

	private String location(String path) {
		MockHttpServletResponse response = this.mvc.get().uri(URI.create(path)).exchange().getResponse();
		return response.getStatus() + " " + response.getHeader("Location");
	}

}
