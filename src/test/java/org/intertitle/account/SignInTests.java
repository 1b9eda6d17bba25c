package org.intertitle.account;

import java.net.HttpCookie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way in with a password, as somebody at the other end of the network meets it.
 */
@NewsroomTest
class SignInTests {

	private static final String DISABLED = "disabled@example.org";

	private final JdbcClient jdbc;

	private final Colleagues colleagues;

	private final Browsing browser;

	SignInTests(@Autowired JdbcClient jdbc, @Value("${server.port}") int port) {
		this.jdbc = jdbc;
		this.colleagues = new Colleagues(jdbc);
		this.browser = new Browsing(port);
	}

	@BeforeEach
	void forgetTries() {
		this.jdbc.sql("delete from sign_in_delay").update();
		this.colleagues.named("ada", Role.EDITOR);
		SignedIn disabled = this.colleagues.named("disabled", Role.EDITOR);
		this.jdbc.sql("update account set disabled_at = now() where id = ?").param(disabled.id()).update();
	}

	@Test
	void whoeverSignsInComesToThePageThatWasAskedFor() {
		Browsing.Page closed = this.browser.get("/admin/account?a=b%20c&d=%26");
		assertThat(closed.status()).isEqualTo(303);
		assertThat(closed.location()).isEqualTo("/login?next=%2Fadmin%2Faccount%3Fa%3Db%2520c%26d%3D%2526");
		Browsing.Page door = this.browser.get(closed.location());
		assertThat(door.heading()).isEqualTo("Sign in");
		Browsing.Page in = this.browser.submit(door, "form[action=/login]", "email", " ADA@example.org", "password",
				Colleagues.PASSWORD);
		assertThat(in.status()).isEqualTo(303);
		assertThat(in.location()).isEqualTo("/admin/account?a=b%20c&d=%26");
		assertThat(this.browser.get(in.location()).heading()).isEqualTo("Your account");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada@example.org", "nobody@example.org", DISABLED, "", "x", "'; drop table account; --" })
	void everyRefusalIsTheSame(String email) {
		String password = email.equals(DISABLED) ? Colleagues.PASSWORD : "not the password at all";
		Browsing.Page page = this.browser.signIn(email, password);
		Browsing.Page other = this.browser.signIn("somebody.else@example.org", "not the password at all");
		assertThat(page.status()).isEqualTo(401).isEqualTo(other.status());
		assertThat(without(page, email)).isEqualTo(without(other, "somebody.else@example.org"));
		assertThat(page.response().headers().map().keySet()).isEqualTo(other.response().headers().map().keySet());
		assertThat(page.document().select(".errors").text())
			.isEqualTo("This address and this password do not belong together.");
		assertThat(this.browser.get("/admin/account").status()).isEqualTo(303);
	}

	private static String without(Browsing.Page page, String email) {
		page.document().select("input[name=_csrf]").forEach((token) -> assertThat(token.val()).isNotEmpty());
		var document = page.document();
		document.select("input[name=_csrf], meta[name=csrf]").remove();
		assertThat(document.select("#email").val()).isEqualTo(email);
		document.select("#email").val("");
		return document.html();
	}

	/** No assertion on times: they are printed for whoever wants to compare. */
	@Test
	void aRefusalTakesAsLongForAKnownAddressAsForAnUnknownOne() {
		List<Long> known = new ArrayList<>();
		List<Long> unknown = new ArrayList<>();
		String token = this.browser.token();
		for (int i = 0; i < 200; i++) {
			known.add(time("ada@example.org", token));
			unknown.add(time("nobody@example.org", token));
		}
		System.out.printf("Refusals, median of 200: known %d us, unknown %d us%n", median(known), median(unknown));
	}

	private long time(String email, String token) {
		this.jdbc.sql("delete from sign_in_delay").update();
		long start = System.nanoTime();
		Browsing.Page page = this.browser.postAs("same-origin", token, "/login", "email", email, "password", "wrong");
		long time = (System.nanoTime() - start) / 1000;
		assertThat(page.status()).isEqualTo(401);
		return time;
	}

	private static long median(List<Long> times) {
		Collections.sort(times);
		return times.get(times.size() / 2);
	}

	@Test
	void aSessionHasAnIdThatNobodyHasSeenBefore() {
		this.browser.plant("session", "cGxhbnRlZA");
		this.browser.signIn("ada@example.org", Colleagues.PASSWORD);
		String first = session();
		assertThat(first).isNotEqualTo("cGxhbnRlZA");
		this.browser.signIn("ada@example.org", Colleagues.PASSWORD);
		assertThat(session()).isNotEqualTo(first);
		this.browser.plant("session", first);
		assertThat(this.browser.get("/admin/account").status()).isEqualTo(303);
	}

	private String session() {
		return this.browser.cookie("session").map(HttpCookie::getValue).orElseThrow();
	}

	@Test
	void cookiesAreNobodyElses() {
		Browsing.Page page = this.browser.get("/login");
		assertThat(page.header("Set-Cookie")).startsWith("form=")
			.contains("Path=/", "HttpOnly", "SameSite=Lax")
			.doesNotContain("Domain", "Max-Age");
		Browsing.Page in = this.browser.signIn("ada@example.org", Colleagues.PASSWORD);
		assertThat(in.header("Set-Cookie")).startsWith("session=")
			.contains("Path=/", "HttpOnly", "SameSite=Lax")
			.doesNotContain("Domain", "Max-Age");
	}

	@Test
	void whoeverSignsOutIsOut() {
		this.browser.signIn("ada@example.org", Colleagues.PASSWORD);
		String session = session();
		Browsing.Page out = this.browser.submit(this.browser.get("/admin/account"), "form[action=/logout]");
		assertThat(out.location()).isEqualTo("/login?said=signed-out");
		assertThat(this.browser.cookie("session")).isEmpty();
		this.browser.plant("session", session);
		assertThat(this.browser.get("/admin/account").status()).isEqualTo(303);
	}

	@Test
	void aDisabledAccountIsOutAtOnceAndForGood() {
		SignedIn bob = this.colleagues.named("bob", Role.EDITOR);
		this.browser.signIn("bob@example.org", Colleagues.PASSWORD);
		assertThat(this.browser.get("/admin/account").status()).isEqualTo(200);
		this.jdbc.sql("update account set disabled_at = now() where id = ?").param(bob.id()).update();
		assertThat(this.browser.get("/admin/account").status()).isEqualTo(303);
		this.jdbc.sql("update account set disabled_at = null where id = ?").param(bob.id()).update();
		assertThat(this.browser.get("/admin/account").status()).isEqualTo(303);
	}

	@Test
	void aNewRoleActsAtOnce() {
		SignedIn carol = this.colleagues.named("carol", Role.WRITER);
		this.browser.signIn("carol@example.org", Colleagues.PASSWORD);
		assertThat(this.browser.get("/admin/audit/").status()).isEqualTo(403);
		this.jdbc.sql("update account set role = 'ADMINISTRATOR' where id = ?").param(carol.id()).update();
		assertThat(this.browser.get("/admin/audit/").status()).isEqualTo(200);
		this.jdbc.sql("update account set role = 'EDITOR' where id = ?").param(carol.id()).update();
		assertThat(this.browser.get("/admin/audit/").status()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "last_access_time, 11, 200", "last_access_time, 13, 303", "creation_time, 335, 200",
			"creation_time, 337, 303" })
	void aSessionEndsAfterTwelveIdleHoursOrFourteenDays(String column, int hours, int status) {
		SignedIn dora = this.colleagues.named("dora", Role.WRITER);
		this.browser.signIn("dora@example.org", Colleagues.PASSWORD);
		this.jdbc.sql("update spring_session set %1$s = %1$s - ? where principal_name = ?".formatted(column))
			.params(hours * 3_600_000L, dora.getName())
			.update();
		assertThat(this.browser.get("/admin/account").status()).isEqualTo(status);
	}

	@Test
	void aSessionHoldsNothingButAFewTexts() {
		SignedIn erin = this.colleagues.named("erin", Role.WRITER);
		this.browser.signIn("erin@example.org", Colleagues.PASSWORD);
		List<String> values = this.jdbc.sql("""
				select convert_from(attribute_bytes, 'UTF8') from spring_session_attributes
				join spring_session on primary_id = session_primary_id where principal_name = ?
				""").param(erin.getName()).query(String.class).list();
		assertThat(values).hasSizeBetween(3, 4).contains(erin.getName(), "127.0.0.1");
	}

	@Test
	void everySignInRefusalAndSignOutIsWrittenDown() {
		SignedIn frank = this.colleagues.named("frank", Role.WRITER);
		this.browser.signIn("frank@example.org", "not the password at all");
		this.browser.signIn("a secret in the wrong field", "x");
		this.browser.signIn("frank@example.org", Colleagues.PASSWORD);
		this.browser.get("/admin/audit/");
		this.browser.submit(this.browser.get("/admin/account"), "form[action=/logout]");
		assertThat(this.jdbc.sql("""
				select deed || ': ' || subject || ' from ' || address from audit
				where account_id = :id or subject like '%(' || :id || ')%' order by id
				""").param("id", frank.id()).query(String.class).list()).containsExactly(
				"SIGN_IN_REFUSED: with a password, as frank (%d) from 127.0.0.1".formatted(frank.id()),
				"SIGNED_IN: with a password from 127.0.0.1", "ACCESS_REFUSED: GET /admin/audit/ from 127.0.0.1",
				"SIGNED_OUT: of their own accord from 127.0.0.1");
		assertThat(this.jdbc.sql("select count(*) from audit where subject like '%secret%'").query(Long.class).single())
			.isZero();
	}

}
