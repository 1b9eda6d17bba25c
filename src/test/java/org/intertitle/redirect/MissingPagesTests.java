package org.intertitle.redirect;

import java.net.URI;
import java.util.List;

import org.intertitle.DemoSiteTest;
import org.intertitle.Newsroom;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What readers asked for in vain.
 */
@DemoSiteTest
@Transactional
class MissingPagesTests {

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final Tally tally;

	private final MissingPages missing;

	private final TallyBook book;

	private final Newsroom newsroom;

	MissingPagesTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc, @Autowired MissingPages missing) {
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.missing = missing;
		this.tally = new Tally();
		this.book = new TallyBook(jdbc, this.tally);
		this.newsroom = new Newsroom(mvc, new Colleagues(jdbc).named("editor", Role.EDITOR));
	}

	/** Nor does the program itself write down anything while a test counts. */
	@BeforeEach
	void beginWithNothing(@Autowired Tally counted) {
		counted.takeMisses();
		this.jdbc.sql("delete from missing_page").update();
	}

	@Test
	void areCountedAndListed() {
		miss("/lost", "https://elsewhere.example/links", 3);
		miss("/other", null, 1);
		this.book.write();
		miss("/lost", null, 2);
		this.book.write();
		Element row = this.newsroom.read("/admin/redirects/missing").expectFirst("tbody tr");
		assertThat(row.select("th").text()).isEqualTo("/lost");
		assertThat(row.select(".table__number").text()).isEqualTo("5");
		assertThat(row.text()).contains("https://elsewhere.example/links");
		assertThat(row.select("a[href*=elsewhere]")).as("nobody can plant a link here").isEmpty();
		assertThat(rows("")).containsExactly("/lost", "/other");
		assertThat(rows("?sort=hits")).containsExactly("/other", "/lost");
		assertThat(rows("?q=OTH")).containsExactly("/other");
		assertThat(this.missing.mostWanted(1)).extracting(MissingPage::path).containsExactly("/lost");
	}

	@Test
	void areNotedWhenAReaderFindsNothing(@Autowired Forwarding forwarding, @Autowired Tally counted) {
		counted.takeMisses();
		this.mvc.get().uri(URI.create("/Lost%20Page/?x=1")).header("Referer", "https://elsewhere.example/").exchange();
		this.mvc.head().uri("/head-only/").exchange();
		this.mvc.get().uri("/wp-login.php").exchange();
		this.mvc.get().uri("/about/").exchange();
		assertThat(counted.takeMisses()).contains(new Tally.Miss("/Lost Page", 1, "https://elsewhere.example/"))
			.extracting(Tally.Miss::path)
			.doesNotContain("/head-only", "/wp-login.php", "/about");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/wp-login.php", "/wp-admin/", "/wp-json/wp/v2/users", "/blog/wp-includes/x.js", "/.env",
			"/.git/config", "/a/.aws/credentials", "/index.php", "/x.PHP", "/x.php7", "/login.aspx", "/backup.zip",
			"/dump.sql", "/cgi-bin/x", "/vendor/phpunit/x", "/phpmyadmin", "/config.yml", "/index.php/x" })
	void doNotCountProgramsThatTryDoors(String path) {
		assertThat(Forwarding.isProbe(path)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/old-review", "/2019/05/old", "/old.html", "/wp-content/uploads/2019/05/still.jpg",
			"/.well-known/security.txt", "/vendors", "/php", "/wp", "/x.php-review", "/environment" })
	void countWhatAReaderMayHaveMeant(String path) {
		assertThat(Forwarding.isProbe(path)).isFalse();
	}

	@Test
	void leaveTheListOnceSomethingIsThere() {
		miss("/lost-a", null, 1);
		miss("/lost-b", null, 1);
		miss("/lost-c", null, 1);
		this.book.write();
		this.newsroom.post("/admin/redirects/new", "from", "/lost-a/", "to", "/about/");
		this.jdbc.sql("update article set slug = 'lost-b' where slug = 'knives-out-review'").update();
		assertThat(rows("")).containsExactly("/lost-c");
	}

	@Test
	void areOneClickAwayFromARedirect() {
		miss("/balerina-revue", null, 1);
		this.book.write();
		String link = this.newsroom.read("/admin/redirects/missing").select("a:contains(Make a redirect)").attr("href");
		Newsroom.Answer form = this.newsroom.get(link);
		assertThat(form.typed("from")).isEqualTo("/balerina-revue");
		assertThat(form.typed("to")).isEqualTo("/ballerina-review/");
		assertThat(form.page().select("main li a").eachText()).hasSize(5);
		this.newsroom.post("/admin/redirects/new", "from", form.typed("from"), "to", form.typed("to"))
			.assertTaken("/admin/redirects/?sort=-added&said=redirected");
		assertThat(rows("")).isEmpty();
	}

	@Test
	void areOneClickAwayFromOblivion() {
		miss("/lost,with-a-comma", null, 1);
		miss("/lost", null, 1);
		this.book.write();
		this.newsroom.post("/admin/redirects/missing", "dismiss", "/lost,with-a-comma", "action", "restore")
			.assertTaken("/admin/redirects/missing?said=dismissed");
		miss("/lost,with-a-comma", null, 1);
		this.book.write();
		assertThat(rows("")).containsExactly("/lost");
		assertThat(rows("?show=DISMISSED")).containsExactly("/lost,with-a-comma");
		this.newsroom.post("/admin/redirects/missing", "restore", "/lost,with-a-comma", "action", "dismiss")
			.assertTaken("/admin/redirects/missing?said=brought-back");
		assertThat(rows("")).containsExactly("/lost,with-a-comma", "/lost");
		this.newsroom.post("/admin/redirects/missing", "chosen", "/lost", "chosen", "/lost,with-a-comma", "action",
				"dismiss");
		assertThat(rows("")).isEmpty();
	}

	@Test
	void keepTheirNumberWhateverIsMadeUp() {
		miss("/often", null, 5);
		this.book.write();
		for (int flood = 0; flood < 4; flood++) {
			for (int i = 0; i < 2 * Tally.ROOM; i++) {
				miss("/flood-%d-%d".formatted(flood, i), null, 1);
			}
			this.book.write();
		}
		miss("/new", null, 1);
		this.book.write();
		assertThat(this.jdbc.sql("select count(*) from missing_page").query(Integer.class).single())
			.isLessThanOrEqualTo(TallyBook.FREQUENT + TallyBook.FRESH + Tally.ROOM);
		assertThat(rows("?sort=-hits")).startsWith("/often");
		assertThat(rows("?q=/new")).containsExactly("/new");
	}

	@Test
	void areForgottenAfterAQuarter() {
		miss("/lost", null, 9);
		this.book.write();
		this.jdbc.sql("update missing_page set last_seen = now() - interval '91 days'").update();
		miss("/other", null, 1);
		this.book.write();
		assertThat(rows("")).containsExactly("/other");
	}

	@Test
	void countReadersWhoCameByARedirect() {
		this.newsroom.post("/admin/redirects/new", "from", "/old", "to", "/about/");
		Forwarding forwarding = new Forwarding(this.jdbc, this.tally);
		forwarding.find("/old/");
		forwarding.find("/old");
		this.book.write();
		assertThat(
				this.jdbc.sql("select hits || ' ' || (last_used_at = now()) from redirect").query(String.class).list())
			.containsExactly("2 true");
	}

	private List<String> rows(String query) {
		return this.newsroom.read("/admin/redirects/missing" + query).select("tbody th").eachText();
	}

	private void miss(String path, String referrer, int times) {
		for (int i = 0; i < times; i++) {
			this.tally.miss(path, referrer);
		}
	}

}
