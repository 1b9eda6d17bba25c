package org.intertitle;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import org.intertitle.account.Colleagues;
import org.intertitle.account.NewsroomTest;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Passkeys in a real browser, which has a device that it only imagines.
 */
@NewsroomTest
@ExtendWith(Browser.OncePerRun.class)
class PasskeyTests {

	private static final String NAME = "paula";

	/** Does what passkeys.js does, with options of the test's own. */
	private static final String SIGN = """
			async ({ options, verification, id }) => {
				const asked = PublicKeyCredential.parseRequestOptionsFromJSON({ ...options, userVerification: verification,
					allowCredentials: id ? [{ id, type: "public-key" }] : [] });
				const key = await navigator.credentials.get({ publicKey: asked });
				return JSON.stringify(key);
			}""";

	private static final String POST = """
			async ([address, body]) => {
				const meta = document.querySelector("meta[name=csrf]");
				const answer = await fetch(address, { method: "POST", body, headers: { Accept: "application/json",
					"Content-Type": "application/json", [meta.dataset.header]: meta.content } });
				return { status: answer.status, text: await answer.text() };
			}""";

	private final JdbcClient jdbc;

	private final String site;

	private final SignedIn paula;

	private BrowserContext context;

	private Page page;

	private CDPSession devices;

	private String device;

	PasskeyTests(@Autowired JdbcClient jdbc, @Value("${server.port}") int port) {
		this.jdbc = jdbc;
		this.site = "http://localhost:" + port;
		this.paula = new Colleagues(jdbc).named(NAME, Role.EDITOR);
	}

	@BeforeEach
	void open(Browser browser) {
		this.jdbc.sql("delete from sign_in_delay").update();
		this.jdbc.sql("delete from user_credentials").update();
		this.context = browser.open(0, (options) -> options.setBaseURL(this.site));
		this.page = this.context.newPage();
		this.devices = this.context.newCDPSession(this.page);
		this.devices.send("WebAuthn.enable");
		this.device = device(true);
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	/**
	 * Puts a device into the browser.
	 * @param verifies whether it can ask who is there
	 * @return by which it is known
	 */
	private String device(boolean verifies) {
		JsonObject device = new JsonObject();
		device.addProperty("protocol", "ctap2");
		device.addProperty("transport", "internal");
		device.addProperty("hasResidentKey", verifies);
		device.addProperty("hasUserVerification", verifies);
		device.addProperty("isUserVerified", verifies);
		return send("addVirtualAuthenticator", "options", device).get("authenticatorId").getAsString();
	}

	private JsonObject send(String command, String parameter, JsonElement value) {
		JsonObject parameters = new JsonObject();
		parameters.add(parameter, value);
		return this.devices.send("WebAuthn." + command, parameters);
	}

	/** As if somebody had broken the key out of the device that asks who is there. */
	private void moveKeyToADeviceThatDoesNotAsk() {
		JsonElement first = new JsonPrimitive(this.device);
		JsonObject key = send("getCredentials", "authenticatorId", first).getAsJsonArray("credentials")
			.get(0)
			.getAsJsonObject();
		send("removeVirtualAuthenticator", "authenticatorId", first);
		key.addProperty("isResidentCredential", false);
		JsonObject parameters = new JsonObject();
		parameters.addProperty("authenticatorId", device(false));
		parameters.add("credential", key);
		this.devices.send("WebAuthn.addCredential", parameters);
	}

	private void signIn() {
		this.page.navigate("/login?next=/admin/account");
		this.page.fill("#email", Colleagues.email(NAME));
		this.page.fill("#password", Colleagues.PASSWORD);
		this.page.click("main .button--next");
		this.page.waitForURL(this.site + "/admin/account");
	}

	private void addPasskey() {
		signIn();
		this.page.fill("#label", "My phone");
		this.page.click("text=Add a passkey");
		this.page.waitForSelector("text=The passkey was added.");
	}

	private void signOut() {
		this.page.click("text=Sign out");
		this.page.waitForURL("**/login**");
	}

	private void signInWithPasskey() {
		this.page.navigate("/login?next=/admin/account");
		this.page.click("text=Sign in with a passkey");
	}

	private List<String> deeds() {
		return this.jdbc.sql("select deed || ': ' || subject from audit where account_id = ? order by id desc limit 2")
			.param(this.paula.id())
			.query(String.class)
			.list();
	}

	@Test
	void aPasskeyIsAddedAndIsAFullSignIn() {
		addPasskey();
		assertThat(this.page.textContent("[aria-labelledby=_passkeys] tbody")).contains("My phone");
		assertThat(deeds()).first().asString().startsWith("PASSKEY_ADDED: paula");
		signOut();
		signInWithPasskey();
		this.page.waitForURL(this.site + "/admin/account");
		assertThat(this.page.textContent("h1")).isEqualTo("Your account");
		assertThat(this.page.inputValue("#name")).isEqualTo(NAME);
		assertThat(deeds()).first().isEqualTo("SIGNED_IN: with a passkey");
	}

	@Test
	void whoeverIsInvitedMayTakeAPasskeyAndNoPassword() {
		new Colleagues(this.jdbc).named("quentin", Role.ADMINISTRATOR);
		this.page.navigate("/login?next=/admin/accounts/new");
		this.page.fill("#email", Colleagues.email("quentin"));
		this.page.fill("#password", Colleagues.PASSWORD);
		this.page.click("main .button--next");
		String address = "keys" + System.nanoTime() + "@example.org";
		this.page.fill("#email", address);
		this.page.click("text=Make the invitation");
		String link = this.page.inputValue("#link");
		signOut();
		this.page.navigate(link);
		this.page.click("text=Use a passkey and no password");
		this.page.waitForSelector("[data-passkey-fault]:visible");
		assertThat(this.page.textContent("[data-passkey-fault]")).contains("A name is what colleagues see");
		this.page.fill("#name", "Kei");
		this.page.click("text=Use a passkey and no password");
		this.page.waitForURL(this.site + "/admin/");
		assertThat(this.jdbc.sql("select password is null from account where email = ?")
			.param(address)
			.query(Boolean.class)
			.single()).isTrue();
		signOut();
		signInWithPasskey();
		this.page.waitForURL(this.site + "/admin/account");
		assertThat(this.page.inputValue("#email")).isEqualTo(address);
		this.page.click("text=Remove");
		this.page.click("text=Remove the passkey");
		assertThat(this.page.textContent(".notice")).contains("the only way in");
	}

	@Test
	void aPasskeyWorksWhileGuessersHaveToWait() {
		addPasskey();
		signOut();
		this.page.navigate("/login?next=/admin/account");
		for (int i = 0; i < 7; i++) {
			this.page.fill("#email", Colleagues.email(NAME));
			this.page.fill("#password", "guess");
			this.page.click("main .button--next");
			this.page.waitForSelector(".errors");
		}
		assertThat(this.page.textContent(".errors")).contains("The next one is possible in");
		this.page.click("text=Sign in with a passkey");
		this.page.waitForURL(this.site + "/admin/**");
		assertThat(this.page.textContent(".newsroom__who")).contains(NAME);
	}

	@Test
	void aPasskeyShowsAgainThatItIsYou() {
		addPasskey();
		this.jdbc.sql(
				"update spring_session_attributes set attribute_bytes = convert_to('2026-01-01T00:00:00Z', 'UTF8') where attribute_name = 'provedAt'")
			.update();
		this.page.fill("#name", "Paula P.");
		this.page.click("text=Save");
		assertThat(this.page.textContent("h1")).isEqualTo("Is it you?");
		this.page.click("text=Use a passkey");
		this.page.waitForSelector("text=Saved.");
		assertThat(this.page.inputValue("#name")).isEqualTo("Paula P.");
	}

	@Test
	void aPasskeyOfADisabledAccountOpensNothing() {
		addPasskey();
		signOut();
		this.jdbc.sql("update account set disabled_at = now() where id = ?").param(this.paula.id()).update();
		signInWithPasskey();
		this.page.waitForSelector("[data-passkey-fault]:visible");
		assertThat(this.page.textContent("[data-passkey-fault]"))
			.isEqualTo("This passkey does not open any account here.");
	}

	@Test
	void aPasskeyThatHasBeenRemovedOpensNothing() {
		addPasskey();
		this.page.click("text=Remove");
		this.page.click("text=Remove the passkey");
		this.page.waitForSelector("text=The passkey was removed.");
		signOut();
		signInWithPasskey();
		this.page.waitForSelector("[data-passkey-fault]:visible");
	}

	@Test
	void whatIsSignedIsGoodOnce() {
		addPasskey();
		signOut();
		String signed = sign(options());
		assertThat(post("/login/passkey", signed)).isEqualTo(204);
		assertThat(post("/login/passkey", signed)).isEqualTo(401);
		options();
		assertThat(post("/login/passkey", signed)).isEqualTo(401);
		assertThat(post("/login/passkey", "{}")).isEqualTo(401);
		options();
		for (String nothing : List.of("{}", "", "x", "[]", "null", "{\"id\":1}", signed.substring(0, 100))) {
			options();
			assertThat(post("/login/passkey", nothing)).as(nothing).isIn(400, 401);
		}
	}

	@Test
	void aDeviceThatHasNotAskedWhoItIsIsRefused() {
		addPasskey();
		signOut();
		String id = this.jdbc.sql("select credential_id from user_credentials").query(String.class).single();
		moveKeyToADeviceThatDoesNotAsk();
		assertThat(post("/login/passkey", sign(options(), "discouraged", id))).isEqualTo(401);
	}

	@Test
	void aPasskeyIsNotAddedByADeviceThatHasNotAskedWhoItIs() {
		signIn();
		send("removeVirtualAuthenticator", "authenticatorId", new JsonPrimitive(this.device));
		device(false);
		Object answer = this.page.evaluate(
				"""
						async () => {
							const meta = document.querySelector("meta[name=csrf]");
							const headers = { Accept: "application/json", "Content-Type": "application/json", [meta.dataset.header]: meta.content };
							const options = await (await fetch("/admin/account/passkeys/options", { method: "POST", headers })).json();
							const asked = options.authenticatorSelection;
							options.authenticatorSelection = { userVerification: "discouraged", residentKey: "discouraged" };
							const credential = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
							const answer = await fetch("/admin/account/passkeys", { method: "POST", headers, body: JSON.stringify({ credential, label: "x" }) });
							return [asked.userVerification, asked.residentKey, answer.status, (await answer.json()).message];
						}""");
		assertThat(answer).isEqualTo(List.of("required", "required", 422,
				"This passkey cannot be used here. It has to ask who you are, by a code or a finger."));
		assertThat(this.jdbc.sql("select count(*) from user_credentials").query(Integer.class).single()).isZero();
	}

	@Test
	void aCopyOfADeviceIsRefused() {
		addPasskey();
		signOut();
		assertThat(post("/login/passkey", sign(options()))).isEqualTo(204);
		this.jdbc.sql("update user_credentials set signature_count = signature_count + 5").update();
		long count = this.jdbc.sql("select signature_count from user_credentials").query(Long.class).single();
		assertThat(post("/login/passkey", sign(options()))).isEqualTo(401);
		assertThat(this.jdbc.sql("select signature_count from user_credentials").query(Long.class).single())
			.isEqualTo(count);
	}

	/** The other site has the same host, so the browser lets it use the passkey. */
	@Test
	void whatAnotherSiteHadSignedIsRefused() throws IOException {
		addPasskey();
		signOut();
		Object options = options();
		HttpServer otherSite = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		otherSite.createContext("/", (exchange) -> {
			byte[] body = "<!DOCTYPE html><title>Other</title>".getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "text/html");
			exchange.sendResponseHeaders(200, body.length);
			try (OutputStream out = exchange.getResponseBody()) {
				out.write(body);
			}
		});
		otherSite.start();
		try {
			this.page.navigate("http://localhost:" + otherSite.getAddress().getPort() + "/");
			String signed = sign(options);
			this.page.navigate("/login");
			assertThat(post("/login/passkey", signed)).isEqualTo(401);
		}
		finally {
			otherSite.stop(0);
		}
		assertThat(post("/login/passkey", sign(options()))).isEqualTo(204);
	}

	private Object options() {
		if (!this.page.url().startsWith(this.site)) {
			this.page.navigate("/login");
		}
		return this.page.evaluate("async (address) => JSON.parse((await (%s)([address])).text)".formatted(POST),
				"/login/passkey/options");
	}

	private String sign(Object options) {
		return sign(options, "required", "");
	}

	private String sign(Object options, String verification, String id) {
		return (String) this.page.evaluate(SIGN, Map.of("options", options, "verification", verification, "id", id));
	}

	@SuppressWarnings("unchecked")
	private int post(String address, String body) {
		Map<String, Object> answer = (Map<String, Object>) this.page.evaluate(POST, List.of(address, body));
		return (int) answer.get("status");
	}

}
