package org.intertitle.account;

import org.intertitle.database.DatabaseOrigin;
import org.intertitle.database.DatabasePresence;
import org.intertitle.web.SiteProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * How the first administrator gets in. Each test empties the house and leaves it as it
 * was.
 */
@NewsroomTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

	private final JdbcClient jdbc;

	private final Accounts accounts;

	private final EntryLinks links;

	private final PasswordHashes passwords;

	private final DatabasePresence presence;

	private final SiteProperties site;

	FirstAdministratorTests(@Autowired JdbcClient jdbc, @Autowired Accounts accounts, @Autowired EntryLinks links,
			@Autowired PasswordHashes passwords, @Autowired DatabasePresence presence, @Autowired SiteProperties site) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.links = links;
		this.passwords = passwords;
		this.presence = presence;
		this.site = site;
	}

	private void start(boolean embedded, AdminProperties settings) {
		Colleagues.leave(this.jdbc);
		welcome(embedded, settings);
	}

	private void welcome(boolean embedded, AdminProperties settings) {
		new FirstAdministrator(this.accounts, this.links, this.passwords, settings, new DatabaseOrigin(embedded),
				this.presence, this.site)
			.welcome();
	}

	@Test
	void theEmbeddedDatabaseMakesOneAndShowsThePasswordOnce(CapturedOutput output) {
		AdminProperties none = new AdminProperties(null, null, null);
		start(true, none);
		String line = output.getOut().lines().filter((text) -> text.startsWith("Sign in at")).findFirst().orElseThrow();
		assertThat(line).matches(
				"Sign in at http://localhost:\\d+/login as admin@localhost with the password ([a-z2-9]{5}-){4}[a-z2-9]{5} \\(shown this once\\)");
		String password = line.replaceAll(".*password (\\S+) .*", "$1");
		Account account = this.accounts.byEmail("admin@localhost").orElseThrow();
		assertThat(account.role()).isEqualTo(Role.ADMINISTRATOR);
		assertThat(this.passwords.matches(password, account.password())).isTrue();
		welcome(true, none);
		assertThat(output.getOut().lines().filter((text) -> text.startsWith("Sign in at"))).hasSize(1);
	}

	@Test
	void anotherDatabaseGetsALink(CapturedOutput output) {
		start(false, new AdminProperties(null, null, null));
		String line = output.getOut()
			.lines()
			.filter((text) -> text.startsWith("Make the first account"))
			.reduce((earlier, last) -> last)
			.orElseThrow();
		assertThat(this.accounts.none()).isTrue();
		EntryLink link = this.links.open(line.substring(line.lastIndexOf('/') + 1)).orElseThrow();
		assertThat(link.purpose()).isEqualTo(EntryLink.Purpose.SET_UP);
	}

	@Test
	void theSettingsMakeOneInstead(CapturedOutput output) {
		start(true, new AdminProperties("Boss@Example.org", Colleagues.PASSWORD, null));
		Account account = this.accounts.byEmail("boss@example.org").orElseThrow();
		assertThat(this.passwords.matches(Colleagues.PASSWORD, account.password())).isTrue();
		assertThat(output.getOut()).doesNotContain(Colleagues.PASSWORD, "Sign in at");
	}

	@Test
	void aPasswordThatWillNotDoStopsTheStart() {
		assertThatIllegalStateException()
			.isThrownBy(() -> start(true, new AdminProperties("boss@example.org", "short", null)))
			.withMessageStartingWith("intertitle.admin.password: A password has at least 15 characters");
		assertThatIllegalStateException()
			.isThrownBy(() -> start(true, new AdminProperties("boss@example.org", null, null)))
			.withMessageContaining("intertitle.admin.password");
	}

	@Test
	void nothingPrintsASecret() {
		assertThat(new AdminProperties("a@b", Colleagues.PASSWORD, null).toString()).doesNotContain("lamps");
		assertThat(new SignInForm("a@b", Colleagues.PASSWORD, "/").toString()).doesNotContain("lamps");
		assertThat(new EntryForm("a", "a@b", Colleagues.PASSWORD).toString()).doesNotContain("lamps");
	}

}
