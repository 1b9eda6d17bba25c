package org.intertitle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody who writes an article in a browser until something breaks, then comes back and
 * looks for what was typed. Each word is typed once and knows its writer, so it can be
 * found wherever it is.
 */
final class Scribe {

	/** The measure of the issue: what is older than this must not be lost. */
	static final long OLD_MILLIS = 5000;

	/** So long after trouble the server has been told everything again. */
	private static final long RECOVERED_MILLIS = 9000;

	private static final double STEP_TIMEOUT = 3000;

	private static final Pattern ADDRESS = Pattern.compile("/admin/articles/(\\d+)");

	private static final Pattern SAVE = Pattern.compile("/admin/articles/(new|\\d+)$");

	private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

	private static final String WHERE = """
			() => document.querySelector("dialog[open]") ? "DIALOG"
				: document.getElementById("_conflict") ? "CONFLICT"
				: document.getElementById("_article") ? "FORM" : "ELSEWHERE" """;

	private final int number;

	private final Blow blow;

	private final boolean elsewhere;

	private final boolean shared;

	private final Browser browser;

	private final Page colleague;

	private final int port;

	private final JdbcClient jdbc;

	private final Random random;

	private final SignedIn account;

	private final BrowserContext context;

	private final Map<String, Long> typed = new LinkedHashMap<>();

	private final Set<String> acknowledged = new LinkedHashSet<>();

	private final Set<String> theirs = new LinkedHashSet<>();

	private final Set<String> addresses = new LinkedHashSet<>();

	private final List<String> story = new ArrayList<>();

	private Page page;

	private long leavesAt = Long.MAX_VALUE;

	private long onlineAt = Long.MAX_VALUE;

	private long goneAt;

	private boolean swallowed;

	/** Whether nothing is saved any more, so that all depends on what is kept. */
	private boolean patient;

	private int conflicts;

	private int copies;

	Scribe(int number, Blow blow, Browser browser, Page colleague, int port, JdbcClient jdbc, Random random) {
		this.number = number;
		this.blow = blow;
		this.elsewhere = random.nextInt(4) == 0;
		this.shared = random.nextInt(3) == 0;
		this.browser = browser;
		this.colleague = colleague;
		this.port = port;
		this.jdbc = jdbc;
		this.random = random;
		this.account = new Colleagues(jdbc).named("scribe" + number, Role.EDITOR);
		this.context = open();
		this.page = this.context.newPage();
	}

	Blow blow() {
		return this.blow;
	}

	boolean isGone() {
		return this.goneAt != 0;
	}

	private static long now() {
		return System.nanoTime() / 1_000_000;
	}

	private void tell(String event) {
		this.story.add("%d %s".formatted(now() % 1_000_000, event));
	}

	private String name() {
		return "scribe" + this.number;
	}

	private BrowserContext open() {
		return this.browser.open(this.port, (settings) -> settings.setViewportSize(1280, 900));
	}

	/** Begins an article, or opens one that was saved. */
	void sitDown() {
		enter(this.context, name());
		this.page.navigate("/admin/articles/new");
		listen();
		if (this.shared || this.random.nextBoolean()) {
			type();
			save();
			this.page.waitForURL(ADDRESS);
		}
		this.page.setDefaultTimeout(STEP_TIMEOUT);
	}

	/**
	 * By the two requests that the page's own script would send, because that is quick.
	 */
	static void enter(BrowserContext context, String name) {
		RequestOptions asked = RequestOptions.create().setHeader("Accept", "application/json");
		Matcher token = TOKEN.matcher(context.request().get("/login/token", asked).text());
		token.find();
		FormData form = FormData.create().set("email", Colleagues.email(name)).set("password", Colleagues.PASSWORD);
		int status = context.request()
			.post("/login", asked.setHeader("X-XSRF-TOKEN", token.group(1)).setForm(form))
			.status();
		if (status != 204) {
			throw new IllegalStateException(name + " is not let in: " + status);
		}
	}

	/** What the server says it has taken, it must have whatever happens. */
	private void listen() {
		this.page.onResponse((response) -> {
			if (response.ok() && response.request().method().equals("POST") && isKept(response)) {
				this.acknowledged.addAll(Search.words(response.request().postData(), this.number));
			}
		});
	}

	private static boolean isKept(Response response) {
		return response.url().endsWith("/autosave") || SAVE.matcher(response.url()).find();
	}

	/** One thing that somebody does who writes, whatever the page shows now. */
	void work(boolean serverIsUp) {
		if (isGone()) {
			return;
		}
		try {
			if (now() >= this.onlineAt) {
				this.context.setOffline(false);
				this.onlineAt = Long.MAX_VALUE;
			}
			if (now() >= this.leavesAt) {
				leave();
				return;
			}
			note();
			switch ((String) this.page.evaluate(WHERE)) {
				case "DIALOG" -> signInAgain();
				case "CONFLICT" -> decide();
				case "FORM" -> write(serverIsUp);
				default -> nothingThere();
			}
		}
		catch (PlaywrightException ex) {
			tell("could not go on: " + ex.getMessage().lines().findFirst().orElse(""));
		}
	}

	private void note() {
		Matcher address = ADDRESS.matcher(this.page.url());
		this.addresses.add(address.find() ? address.group() : "/admin/articles/new");
	}

	private void write(boolean serverIsUp) {
		int choice = this.random.nextInt(16);
		if (choice == 0 && !this.patient) {
			save();
		}
		else if (choice == 1 && this.shared && serverIsUp) {
			meet();
		}
		else {
			type();
		}
	}

	private void type() {
		String word = "q" + this.number + "n" + this.typed.size();
		int choice = this.random.nextInt(10);
		Locator field = this.page.locator((choice == 0) ? "#title" : (choice < 3) ? "#standfirst" : ".cm-content");
		field.focus();
		this.page.keyboard().press("Control+End");
		this.page.keyboard().type(word + ((choice == 9) ? "\n\n" : " "));
		if (this.page.evaluate(Search.TYPED).toString().contains(word)) {
			this.typed.put(word, now());
		}
	}

	private void save() {
		tell("saves after " + this.typed.size());
		this.page.locator("#_article button[value=save]").click();
	}

	private void signInAgain() {
		if (this.random.nextInt(4) == 0) {
			tell("says later");
			this.page.keyboard().press("Escape");
			return;
		}
		tell("signs in again");
		this.page.fill("#again-email", Colleagues.email(name()));
		this.page.fill("#again-password", Colleagues.PASSWORD);
		this.page.keyboard().press("Enter");
		this.page.waitForSelector("dialog", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
	}

	private void decide() {
		this.conflicts++;
		List<String> ways = List.of("Merge both and go on editing", "Go on with mine", "Go on with theirs",
				"Keep mine as an article of its own");
		String way = ways.get(this.random.nextInt(ways.size()));
		tell(way);
		this.copies += way.startsWith("Keep") ? 1 : 0;
		this.page.locator("#_conflict .conflict__ways >> text=" + way).click();
	}

	/** A browser's or the server's own page has taken the form's place. */
	private void nothingThere() {
		tell("finds no form at " + this.page.url() + ": " + this.page.title());
		leave();
	}

	/** Somebody else saves the article meanwhile. */
	private void meet() {
		String address = List.copyOf(this.addresses).getLast();
		if (address.endsWith("new")) {
			return;
		}
		String word = "c%dn%d".formatted(this.number, this.theirs.size());
		this.colleague.navigate(address);
		this.colleague.fill("#kicker", word);
		this.colleague.locator("#_article button[value=save]").click();
		if (this.colleague.locator(".notice >> text=Saved").count() > 0) {
			tell("somebody saves " + word);
			this.theirs.add(word);
		}
	}

	/**
	 * The blow falls, unless it has to wait: for a server that works, or for the one that
	 * falls on everybody.
	 * @param calm whether server and database are there
	 * @param toCome what has not fallen on everybody yet
	 */
	boolean strike(boolean calm, Collection<Blow> toCome) {
		if (isGone() || toCome.contains(this.blow) || !calm && this.blow.needsServer()) {
			return isGone();
		}
		strike();
		return true;
	}

	private void strike() {
		tell("is struck: " + this.blow + " after " + this.typed.size());
		this.patient = this.random.nextBoolean();
		switch (this.blow) {
			case TAB, CRASH -> this.leavesAt = now();
			case SERVER, DATABASE -> this.leavesAt = now() + this.random.nextInt(9000);
			case SESSION -> {
				this.jdbc.sql("delete from spring_session where principal_name = ?")
					.param(this.account.getName())
					.update();
				this.leavesAt = now() + 3000 + this.random.nextInt(7000);
			}
			case NETWORK -> {
				this.context.setOffline(true);
				this.onlineAt = now() + 2000 + this.random.nextInt(6000);
				this.leavesAt = now() + this.random.nextInt(10_000);
			}
			case ANSWER -> {
				loseAnswer();
				this.leavesAt = now() + 7000 + this.random.nextInt(5000);
			}
		}
	}

	/** The server takes a save, and the network goes before it can say so. */
	private void loseAnswer() {
		this.page.route(SAVE, (route) -> {
			if (route.request().method().equals("POST") && !this.swallowed) {
				swallow(route);
			}
			else {
				route.resume();
			}
		});
		try {
			save();
		}
		catch (PlaywrightException ex) {
			tell("loses the answer to a later save");
		}
	}

	private void swallow(Route route) {
		try {
			tell("loses the answer " + route.fetch().status());
		}
		catch (PlaywrightException ex) {
			tell("gets no answer");
		}
		this.swallowed = true;
		route.abort();
	}

	private void leave() {
		note();
		this.goneAt = now();
		tell("has gone after " + this.typed.size() + " from " + this.page.url());
		if (this.blow == Blow.CRASH || this.random.nextBoolean()) {
			crash();
		}
		this.page.close();
	}

	private void crash() {
		try {
			this.page.navigate("chrome://crash", new Page.NavigateOptions().setTimeout(1500));
		}
		catch (PlaywrightException ex) {
			// That is what was wanted
		}
	}

	/**
	 * Opens the article again, in the same browser or in another one, and looks for every
	 * word where an editor would look.
	 * @param calmSince since when server and database have been up
	 */
	Verdict comeBack(long calmSince) {
		this.context.setOffline(false);
		try (BrowserContext current = this.elsewhere ? open() : this.context) {
			enter(current, name());
			Search search = new Search(current.newPage(), this.jdbc, this.account, this.number);
			List<Set<String>> sources = new ArrayList<>(search.saved());
			this.addresses.forEach((address) -> sources.addAll(search.offered(address)));
			tell("finds %s words".formatted(sources.stream().map(Set::size).toList()));
			Set<String> due = due(calmSince);
			Set<String> lost = (this.conflicts > 0) ? Search.inNone(due, sources) : Search.inNoneWhole(due, sources);
			if (!lost.isEmpty()) {
				tell("in the browser's own copy: " + search.leftHere());
			}
			tell("elsewhere %s, shared %s, conflicts %d".formatted(this.elsewhere, this.shared, this.conflicts));
			return new Verdict(this.number, this.blow, this.typed.size(), due.size(), lost,
					search.overwritten(this.theirs, this.conflicts > 0), search.duplicates(1 + this.copies),
					this.story);
		}
		finally {
			this.context.close();
		}
	}

	/**
	 * In another browser there is only what the server has said it took, unless all was
	 * well for so long that it must have been told.
	 */
	private Set<String> due(long calmSince) {
		boolean calm = (this.blow == Blow.TAB || this.blow == Blow.CRASH) && this.goneAt - calmSince > RECOVERED_MILLIS;
		if (this.elsewhere && !calm) {
			return this.acknowledged;
		}
		return this.typed.entrySet()
			.stream()
			.filter((word) -> word.getValue() < this.goneAt - OLD_MILLIS)
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
