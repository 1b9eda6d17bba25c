package org.intertitle.account;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What administrators decide about accounts.
 */
@NewsroomTest
class AccountAdminTests {

	private final JdbcClient jdbc;

	private final Colleagues colleagues;

	private final AccountDesk desk;

	private final Postbox post;

	private final Browsing browser;

	private final Browsing other;

	private SignedIn root;

	AccountAdminTests(@Autowired JdbcClient jdbc, @Autowired AccountDesk desk, @Autowired Postbox post,
			@Value("${server.port}") int port) {
		this.jdbc = jdbc;
		this.colleagues = new Colleagues(jdbc);
		this.desk = desk;
		this.post = post;
		this.browser = new Browsing(port);
		this.other = new Browsing(port);
	}

	@BeforeEach
	void anAdministratorComesIn() {
		this.jdbc.sql("delete from sign_in_delay").update();
		this.jdbc.sql("update account set disabled_at = now() where role = 'ADMINISTRATOR'").update();
		this.root = this.colleagues.named("root", Role.ADMINISTRATOR);
		this.browser.signIn(Colleagues.email("root"), Colleagues.PASSWORD);
	}

	private Account account(SignedIn who) {
		return this.jdbc.sql("select * from account where id = ?").param(who.id()).query(Account.class).single();
	}

	private String address(SignedIn who, String what) {
		return "/admin/accounts/" + who.id() + what;
	}

	@Test
	void anInvitationLetsSomebodyInOnce() {
		Browsing.Page made = this.browser.post("/admin/accounts/new", "email", " Olga@Example.org ", "role", "EDITOR");
		assertThat(made.status()).isEqualTo(200);
		String link = path(made.document().select("#link").val());
		assertThat(this.post.to("olga@example.org")).singleElement()
			.satisfies((letter) -> assertThat(letter.getText()).contains(link, "root invites you"));
		Browsing.Page entry = this.other.get(link);
		assertThat(entry.text()).contains("olga@example.org");
		assertThat(entry.header("Referrer-Policy")).isEqualTo("no-referrer");
		Browsing.Page in = this.other.submit(entry, "main form", "name", "Olga", "password",
				"oxbow lantern teak violet");
		assertThat(in.location()).isEqualTo("/admin/");
		assertThat(this.other.get("/admin/account").document().select("#name").val()).isEqualTo("Olga");
		assertThat(this.other.get("/admin/accounts/").status()).isEqualTo(403);
		assertThat(this.other.get(link).status()).isEqualTo(404);
		assertThat(this.other.post(link, "name", "Mallory", "password", "oxbow lantern teak violet").status())
			.isEqualTo(404);
		assertThat(this.browser.get("/admin/accounts/?search=OLGA")
			.document()
			.select("table")
			.first()
			.select("tbody tr")
			.eachText()).singleElement()
			.asString()
			.contains("Olga", "olga@example.org", "Editor", "password", "active");
	}

	private static String path(String link) {
		assertThat(link).contains("/login/links/");
		return link.substring(link.indexOf("/login/links/"));
	}

	@Test
	void whoeverIsInvitedAgainHasOneLink() {
		String first = invite("pat@example.org");
		String second = invite("pat@example.org");
		assertThat(this.other.get(first).status()).isEqualTo(404);
		assertThat(this.other.get(second).status()).isEqualTo(200);
		Browsing.Page list = this.browser.get("/admin/accounts/");
		assertThat(list.text().split("pat@example.org</th>")).hasSize(2);
		long id = this.jdbc.sql("select id from entry_link where email = 'pat@example.org'").query(Long.class).single();
		Browsing.Page renewed = this.browser.post("/admin/accounts/invitations/" + id + "/renewal");
		String third = path(renewed.document().select("#link").val());
		assertThat(this.other.get(second).status()).isEqualTo(404);
		long renewedId = this.jdbc.sql("select id from entry_link where email = 'pat@example.org'")
			.query(Long.class)
			.single();
		this.browser.post("/admin/accounts/invitations/" + renewedId + "/withdrawal");
		assertThat(this.other.get(third).status()).isEqualTo(404);
		assertThat(this.browser.post("/admin/accounts/invitations/" + renewedId + "/withdrawal").status())
			.isEqualTo(404);
	}

	private String invite(String email) {
		return path(this.browser.post("/admin/accounts/new", "email", email, "role", "WRITER")
			.document()
			.select("#link")
			.val());
	}

	@Test
	void anInvitationEndsAfterSevenDays() {
		String link = invite("quinn@example.org");
		this.jdbc.sql(
				"update entry_link set expires_at = expires_at - interval '6 days 23 hours' where email = 'quinn@example.org'")
			.update();
		assertThat(this.other.get(link).status()).isEqualTo(200);
		this.jdbc
			.sql("update entry_link set expires_at = expires_at - interval '1 hour' where email = 'quinn@example.org'")
			.update();
		assertThat(this.other.get(link).status()).isEqualTo(404);
		assertThat(this.other.post(link, "name", "Q", "password", "oxbow lantern teak violet").status()).isEqualTo(404);
		assertThat(this.browser.get("/admin/accounts/").text()).contains("(over)");
	}

	@Test
	void twoWhoUseALinkAtOnceMakeOneAccount() throws Exception {
		String link = invite("rosa@example.org");
		Callable<Integer> enter = () -> new Browsing(this.browser.port())
			.post(link, "name", "Rosa", "password", "oxbow lantern teak violet")
			.status();
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Integer> statuses = threads.invokeAll(List.of(enter, enter, enter, enter))
				.stream()
				.map((status) -> status.resultNow())
				.toList();
			assertThat(statuses).containsExactlyInAnyOrder(303, 404, 404, 404);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "x@", "@x", "a b@example.org", "root@example.org", "ROOT@example.org" })
	void aBadInvitationKeepsWhatWasTyped(String email) {
		Browsing.Page page = this.browser.post("/admin/accounts/new", "email", email, "role", "EDITOR");
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.document().select("#email").val()).isEqualTo(email);
		assertThat(page.document().select("#email-error").text()).isNotEmpty();
		assertThat(page.document().select("#role option[selected]").val()).isEqualTo("EDITOR");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "BOSS", "administrator", "WRITER,ADMINISTRATOR" })
	void thereAreNoOtherRoles(String role) {
		SignedIn sam = this.colleagues.named("sam", Role.WRITER);
		assertThat(this.browser.post("/admin/accounts/new", "email", "tina@example.org", "role", role).status())
			.isEqualTo(422);
		assertThat(this.browser.post(address(sam, "/role"), "role", role, "version", "0").status()).isEqualTo(422);
		assertThat(account(sam).role()).isEqualTo(Role.WRITER);
	}

	@Test
	void aRoleIsChangedAndWrittenDown() {
		SignedIn uma = this.colleagues.named("uma", Role.WRITER);
		Browsing.Page page = this.browser.get(address(uma, ""));
		Browsing.Page changed = this.browser.submit(page, "form[action$=/role]", "role", "EDITOR");
		assertThat(changed.location()).isEqualTo(address(uma, "?said=role-changed"));
		assertThat(account(uma).role()).isEqualTo(Role.EDITOR);
		assertThat(lastDeed()).isEqualTo("ROLE_CHANGED by root: uma (%d), from Writer to Editor".formatted(uma.id()));
	}

	private String lastDeed() {
		return this.jdbc
			.sql("select deed || ' by ' || account_name || ': ' || subject from audit order by id desc limit 1")
			.query(String.class)
			.single();
	}

	@Test
	void whoeverIsLateSeesWhatTheOtherHasDone() {
		SignedIn vera = this.colleagues.named("vera", Role.WRITER);
		int version = account(vera).version();
		this.browser.post(address(vera, "/role"), "role", "EDITOR", "version", Integer.toString(version));
		Browsing.Page late = this.browser.post(address(vera, "/role"), "role", "ADMINISTRATOR", "version",
				Integer.toString(version));
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.document().select("#role-error").text()).contains("Somebody else");
		assertThat(late.document().select("#role-hint").text()).contains("It is editor now");
		assertThat(late.document().select("#role option[selected]").val()).isEqualTo("ADMINISTRATOR");
		assertThat(account(vera).role()).isEqualTo(Role.EDITOR);
	}

	@Test
	void theLastAdministratorStays() {
		for (String what : new String[] { "/disablement", "/role" }) {
			Browsing.Page page = this.browser.post(address(this.root, what), "role", "EDITOR", "version",
					Integer.toString(account(this.root).version()));
			assertThat(page.status()).isEqualTo(422);
			assertThat(page.text()).contains("This is the last administrator");
		}
		assertThat(account(this.root).role()).isEqualTo(Role.ADMINISTRATOR);
		assertThat(account(this.root).disabled()).isFalse();
		this.colleagues.named("wanda", Role.ADMINISTRATOR);
		assertThat(this.browser.post(address(this.root, "/disablement")).status()).isEqualTo(303);
	}

	@Test
	void twoAdministratorsWhoDemoteEachOtherAtOnceLeaveOne() throws Exception {
		for (int i = 0; i < 20; i++) {
			SignedIn xena = this.colleagues.named("xena", Role.ADMINISTRATOR);
			SignedIn yara = this.colleagues.named("yara", Role.ADMINISTRATOR);
			this.jdbc.sql("update account set disabled_at = now() where id = ?").param(this.root.id()).update();
			try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
				threads.submit(() -> this.desk.changeRole(xena.id(), account(xena).version(), Role.WRITER));
				threads.submit(() -> this.desk.disable(yara.id()));
			}
			assertThat(
					this.jdbc.sql("select count(*) from account where role = 'ADMINISTRATOR' and disabled_at is null")
						.query(Integer.class)
						.single())
				.isEqualTo(1);
		}
	}

	@Test
	void whoeverIsDisabledIsOutAndComesBackWhenEnabled() {
		SignedIn zoe = this.colleagues.named("zoe", Role.EDITOR);
		this.other.signIn(Colleagues.email("zoe"), Colleagues.PASSWORD);
		this.browser.post(address(zoe, "/disablement"));
		assertThat(this.other.get("/admin/account").status()).isEqualTo(303);
		assertThat(this.jdbc.sql("select count(*) from spring_session where principal_name = ?")
			.param(zoe.getName())
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.other.signIn(Colleagues.email("zoe"), Colleagues.PASSWORD).status()).isEqualTo(401);
		this.browser.post(address(zoe, "/enablement"));
		assertThat(this.other.signIn(Colleagues.email("zoe"), Colleagues.PASSWORD).status()).isEqualTo(303);
	}

	@Test
	void anAdministratorEndsSessions() {
		SignedIn abel = this.colleagues.named("abel", Role.EDITOR);
		this.other.signIn(Colleagues.email("abel"), Colleagues.PASSWORD);
		assertThat(this.browser.get(address(abel, "")).document().select("[aria-labelledby=_sessions] tbody tr"))
			.hasSize(1);
		this.browser.post(address(abel, "/sessions"));
		assertThat(this.other.get("/admin/account").status()).isEqualTo(303);
		assertThat(lastDeed()).startsWith("SESSIONS_ENDED by root: abel");
	}

	@Test
	void aLinkSetsANewPasswordOnceAndEndsAllSessions() {
		SignedIn bela = this.colleagues.named("bela", Role.EDITOR);
		this.other.signIn(Colleagues.email("bela"), Colleagues.PASSWORD);
		plantPasskey(bela);
		String link = path(this.browser.post(address(bela, "/reset")).document().select("input[readonly]").val());
		Browsing guest = new Browsing(this.browser.port());
		assertThat(guest.get(link).heading()).isEqualTo("A new password");
		assertThat(guest.post(link, "password", "bela@example.org-bela").status()).isEqualTo(422);
		assertThat(guest.post(link, "password", "oxbow lantern teak violet").location()).isEqualTo("/admin/");
		assertThat(guest.get("/admin/account").status()).isEqualTo(200);
		assertThat(this.other.get("/admin/account").status()).isEqualTo(303);
		assertThat(guest.get(link).status()).isEqualTo(404);
		assertThat(this.other.signIn(Colleagues.email("bela"), Colleagues.PASSWORD).status()).isEqualTo(401);
		assertThat(this.other.signIn(Colleagues.email("bela"), "oxbow lantern teak violet").status()).isEqualTo(303);
		assertThat(this.other.get("/admin/account").document().text()).doesNotContain("Planted by somebody");
	}

	private void plantPasskey(SignedIn who) {
		this.jdbc.sql("""
				insert into user_credentials (credential_id, user_entity_user_id, public_key, signature_count,
					uv_initialized, backup_eligible, backup_state, created, last_used, label)
				select 'planted', handle, '\\x00', 0, true, false, false, now(), now(), 'Planted by somebody'
				from account where id = ?
				""").param(who.id()).update();
		assertThat(this.other.get("/admin/account").document().text()).contains("Planted by somebody");
	}

	@Test
	void noFieldThatIsNotThereIsTaken() {
		SignedIn cleo = this.colleagues.named("cleo", Role.WRITER);
		this.other.signIn(Colleagues.email("cleo"), Colleagues.PASSWORD);
		Account before = account(cleo);
		this.other.post("/admin/account", "name", "Cleo", "email", "cleo@example.org", "version",
				Integer.toString(before.version()), "id", "1", "role", "ADMINISTRATOR", "password", "x", "handle", "x",
				"disabledAt", "2026-01-01T00:00:00Z", "disabled_at", "2026-01-01", "createdAt", "x", "account.role",
				"ADMINISTRATOR", "signedIn.role", "ADMINISTRATOR");
		Account after = account(cleo);
		assertThat(after.name()).isEqualTo("Cleo");
		assertThat(List.of(after.id(), after.role(), after.password(), after.handle(), after.disabled()))
			.isEqualTo(List.of(before.id(), before.role(), before.password(), before.handle(), before.disabled()));
		String link = invite("dino@example.org");
		new Browsing(this.browser.port()).post(link, "name", "Dino", "email", "other@example.org", "password",
				"oxbow lantern teak violet", "role", "ADMINISTRATOR", "purpose", "SET_UP");
		assertThat(
				this.jdbc.sql("select role from account where email = 'dino@example.org'").query(String.class).single())
			.isEqualTo("WRITER");
	}

	@Test
	void aChangeAsksWhoItIsOnceTheSignInIsOlderThanTenMinutes() {
		SignedIn egon = this.colleagues.named("egon", Role.WRITER);
		proofIsOlderBy(9);
		assertThat(this.browser.post(address(egon, "/disablement")).status()).isEqualTo(303);
		proofIsOlderBy(2);
		Browsing.Page asked = this.browser.post(address(egon, "/enablement"), "title", "kept");
		assertThat(asked.status()).isEqualTo(403);
		assertThat(asked.heading()).isEqualTo("Is it you?");
		assertThat(account(egon).disabled()).isTrue();
		Browsing.Page wrong = this.browser.submit(asked, "main form", "password", "not the password at all");
		assertThat(wrong.status()).isEqualTo(422);
		Browsing.Page right = this.browser.submit(wrong, "main form", "password", Colleagues.PASSWORD);
		assertThat(right.heading()).isEqualTo("Nothing was lost");
		assertThat(right.document().select("input[name=title]").val()).isEqualTo("kept");
		assertThat(this.browser.submit(right, "main form").location())
			.isEqualTo(address(egon, "?said=account-enabled"));
		assertThat(account(egon).disabled()).isFalse();
	}

	private void proofIsOlderBy(int minutes) {
		this.jdbc.sql("""
				update spring_session_attributes set attribute_bytes = convert_to(replace(to_char(
					(convert_from(attribute_bytes, 'UTF8')::timestamptz - make_interval(mins => ?)) at time zone 'UTC',
					'YYYY-MM-DD HH24:MI:SS'), ' ', 'T') || 'Z', 'UTF8')
				where attribute_name = 'provedAt'
				""").param(minutes).update();
	}

}
