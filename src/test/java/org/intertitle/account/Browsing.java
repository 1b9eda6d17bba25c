package org.intertitle.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A browser without scripts: it keeps cookies, says what browsers say, sends the forms
 * that it is shown, and follows no redirect.
 */
final class Browsing {

	private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final int port;

	Browsing(int port) {
		this.port = port;
	}

	/**
	 * What came back.
	 *
	 * @param location where it leads, or empty
	 */
	record Page(int status, String location, String text, HttpResponse<?> response) {

		Document document() {
			return Jsoup.parse(this.text);
		}

		String heading() {
			return document().select("h1").text();
		}

		String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

	}

	Page get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	/** A form that our own page has sent, with a token that is good now. */
	Page post(String path, String... fields) {
		return postAs("same-origin", token(), path, fields);
	}

	/**
	 * @param site as in Sec-Fetch-Site, or nothing to leave the header out
	 * @param token or nothing
	 */
	Page postAs(String site, String token, String path, String... fields) {
		List<String> all = new ArrayList<>(List.of(fields));
		if (token != null) {
			all.addAll(List.of("_csrf", token));
		}
		String[] headers = (site != null) ? new String[] { "Sec-Fetch-Site", site } : new String[0];
		return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded").POST(form(all)));
	}

	/** A script's request. */
	Page postJson(String path, String token, String... fields) {
		return send(request(path, "Accept", "application/json", "Sec-Fetch-Site", "same-origin", "Sec-Fetch-Dest",
				"empty", "X-XSRF-TOKEN", token)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(form(List.of(fields))));
	}

	/** Sends a form as a page has it, with what is typed into it. */
	Page submit(Page page, String selector, String... typed) {
		Element form = page.document().selectFirst(selector);
		List<String> fields = new ArrayList<>();
		for (Element field : form.select("input[name], textarea[name], select[name]")) {
			fields.addAll(List.of(field.attr("name"), valueOf(field)));
		}
		for (int i = 0; i < typed.length; i += 2) {
			int at = fields.indexOf(typed[i]);
			fields.set(at + 1, typed[i + 1]);
		}
		return postAs("same-origin", null, form.attr("action"), fields.toArray(String[]::new));
	}

	private static String valueOf(Element field) {
		return field.is("select")
				? Optional.ofNullable(field.selectFirst("option[selected]")).map(Element::val).orElse("")
				: field.is("textarea") ? field.wholeText() : field.val();
	}

	Page signIn(String email, String password) {
		return post("/login", "email", email, "password", password);
	}

	int port() {
		return this.port;
	}

	String token() {
		Matcher token = TOKEN.matcher(get("/login/token", "Accept", "application/json").text());
		token.find();
		return token.group(1);
	}

	Optional<HttpCookie> cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.findFirst();
	}

	void forget(String name) {
		cookie(name).ifPresent((cookie) -> this.cookies.getCookieStore().remove(null, cookie));
	}

	void plant(String name, String value) {
		HttpCookie cookie = new HttpCookie(name, value);
		cookie.setPath("/");
		// What the client's own cookie manager makes of it
		cookie.setDomain("localhost.local");
		cookie.setVersion(0);
		this.cookies.getCookieStore().add(URI.create("http://localhost:" + this.port), cookie);
	}

	HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		if (!List.of(headers).contains("Accept")) {
			request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
		}
		return (headers.length > 0) ? request.headers(headers) : request;
	}

	Page send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client.send(request.build(), BodyHandlers.ofString());
			return new Page(response.statusCode(), response.headers().firstValue("Location").orElse(""),
					response.body(), response);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static BodyPublisher form(List<String> fields) {
		StringBuilder form = new StringBuilder();
		for (int i = 0; i < fields.size(); i += 2) {
			form.append('&').append(encode(fields.get(i))).append('=').append(encode(fields.get(i + 1)));
		}
		return BodyPublishers.ofString((form.length() > 0) ? form.substring(1) : "");
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
