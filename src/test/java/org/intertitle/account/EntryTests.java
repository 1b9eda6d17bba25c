package org.intertitle.account;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.offset;

/**
 * The way in with a link, and the way back in after a forgotten password.
 */
@NewsroomTest
class EntryTests {

	private static final String PASSWORD = "oxbow lantern teak violet";

	private final JdbcClient jdbc;

	private final EntryLinks links;

	private final Entry entry;

	private final Postbox post;

	private final TransactionTemplate transactions;

	private final Browsing browser;

	EntryTests(@Autowired JdbcClient jdbc, @Autowired EntryLinks links, @Autowired Entry entry, @Autowired Postbox post,
			@Autowired PlatformTransactionManager transactions, @Value("${server.port}") int port) {
		this.jdbc = jdbc;
		this.links = links;
		this.entry = entry;
		this.post = post;
		this.transactions = new TransactionTemplate(transactions);
		this.browser = new Browsing(port);
	}

	@BeforeEach
	void forgetTries() {
		this.jdbc.sql("delete from sign_in_delay").update();
	}

	@ParameterizedTest
	@CsvSource({ "'', oxbow lantern teak violet, name", "' ', oxbow lantern teak violet, name", "Fay, short, password",
			"Fay, passwordpassword, password", "Fay, '', password", "Fay Fairchild, fay fairchild fay, password" })
	void whatIsWrongIsSaidAndWhatWasTypedStays(String name, String password, String field) {
		SignedIn root = new Colleagues(this.jdbc).named("gus", Role.ADMINISTRATOR);
		String link = "/login/links/" + this.links.forInvitation("fay@example.org", Role.WRITER, root.id());
		Browsing.Page page = this.browser.post(link, "name", name, "password", password);
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.document().select(".errors a").eachAttr("href")).containsExactly("#" + field);
		assertThat(page.document().select("#name").val()).isEqualTo(name);
		assertThat(page.document().select("#password").val()).isEmpty();
		assertThat(this.browser.post(link, "name", "Fay", "password", PASSWORD).status()).isIn(303, 422);
	}

	/** Seen from inside a transaction in which there are no accounts. */
	@Test
	void aSetUpLinkIsGoodWhileThereIsNoAccount() {
		new Colleagues(this.jdbc).named("hal", Role.ADMINISTRATOR);
		this.transactions.executeWithoutResult((transaction) -> {
			String early = this.links.forSetUp();
			assertThatExceptionOfType(Entry.NoSuchLink.class).isThrownBy(() -> this.entry.open(early));
			Colleagues.leave(this.jdbc);
			String first = this.links.forSetUp();
			String second = this.links.forSetUp();
			SignedIn made = this.entry.withPassword(first, new EntryForm("Ida", "Ida@Example.org", PASSWORD));
			assertThat(made.role()).isEqualTo(Role.ADMINISTRATOR);
			assertThat(this.jdbc.sql("select email from account").query(String.class).list())
				.containsExactly("ida@example.org");
			assertThatExceptionOfType(Entry.NoSuchLink.class)
				.isThrownBy(() -> this.entry.withPassword(second, new EntryForm("Eve", "eve@example.org", PASSWORD)));
			transaction.setRollbackOnly();
		});
	}

	@Test
	void aSetUpLinkEndsAfterAnHour() {
		String token = this.links.forSetUp();
		assertThat(this.jdbc.sql("select extract(epoch from expires_at - made_at) from entry_link where token_hash = ?")
			.param(Secrets.sha256(token))
			.query(Double.class)
			.single()).isCloseTo(3600, offset(5.0));
	}

	@Test
	void aLinkIsKeptAsItsHashAlone() {
		String token = this.links.forSetUp();
		assertThat(token).hasSizeGreaterThanOrEqualTo(32);
		assertThat(this.jdbc.sql("select count(*) from entry_link where entry_link::text like '%' || ? || '%'")
			.param(token)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whoeverForgotAPasswordGetsALetterAndTheAnswerSaysNothing() throws InterruptedException {
		new Colleagues(this.jdbc).named("jan", Role.EDITOR);
		this.jdbc.sql("delete from entry_link where account_id is not null").update();
		Browsing.Page known = this.browser.post("/login/forgotten", "email", "Jan@example.org");
		Browsing.Page unknown = this.browser.post("/login/forgotten", "email", "nobody@example.org");
		assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(303);
		assertThat(known.location()).isEqualTo(unknown.location()).isEqualTo("/login?said=reset-asked");
		assertThat(this.browser.get(known.location()).text()).contains("If this address has an account");
		SimpleMailMessage letter = letterTo("jan@example.org");
		String link = letter.getText().replaceAll("(?s).*(/login/links/[\\w-]+).*", "$1");
		assertThat(this.browser.post(link, "password", PASSWORD).location()).isEqualTo("/admin/");
		assertThat(this.browser.signIn("jan@example.org", PASSWORD).status()).isEqualTo(303);
		assertThat(this.post.to("nobody@example.org")).isEmpty();
	}

	@Test
	void nobodysMailboxIsFilledByOthers() throws InterruptedException {
		new Colleagues(this.jdbc).named("kai", Role.EDITOR);
		for (int i = 0; i < 20; i++) {
			this.browser.post("/login/forgotten", "email", "kai@example.org");
		}
		letterTo("kai@example.org");
		Thread.sleep(500);
		assertThat(this.post.to("kai@example.org")).hasSize(1);
	}

	private SimpleMailMessage letterTo(String address) throws InterruptedException {
		for (int i = 0; i < 100 && this.post.to(address).isEmpty(); i++) {
			Thread.sleep(Duration.ofMillis(50));
		}
		return this.post.to(address).getFirst();
	}

}
