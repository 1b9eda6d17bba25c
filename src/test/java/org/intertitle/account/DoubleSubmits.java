package org.intertitle.account;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends each form two or three times at the same moment, over the network, and once more
 * when the answer is there, as the back button does.
 */
final class DoubleSubmits {

	/** What a script gets for its next save, and so differs. */
	private static final Pattern NEXT_KEY = Pattern.compile("\"formKey\":\"[^\"]*\"");

	private static final Pattern ARTICLE = Pattern.compile("/admin/articles/(\\d+)");

	private final String run = UUID.randomUUID().toString().substring(0, 8);

	private final Browsing browser;

	private final JdbcClient jdbc;

	private final String token;

	private final List<String> astray = new ArrayList<>();

	private int forms;

	private int requests;

	DoubleSubmits(int port, JdbcClient jdbc) {
		this.jdbc = jdbc;
		String name = "twice" + this.run;
		new Colleagues(jdbc).named(name, Role.ADMINISTRATOR);
		this.browser = new Browsing(port);
		this.browser.signIn(Colleagues.email(name), Colleagues.PASSWORD);
		this.token = this.browser.token();
	}

	/**
	 * What came of it.
	 *
	 * @param forms how many
	 * @param requests in which they were sent
	 * @param duplicates what there is twice
	 * @param astray answers that led elsewhere than the first one's, or were errors
	 */
	record Figures(int forms, int requests, List<String> duplicates, List<String> astray) {
	}

	/**
	 * Begins articles, saves each and says something about it.
	 * @param articles how many; half of them are sent by a script
	 * @param others how many films, authors, pictures and invitations there are besides
	 */
	Figures run(int articles, int others) throws Exception {
		long begin = System.nanoTime();
		try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
			for (int number = 0; number < articles; number++) {
				article(number, threads);
			}
			for (int number = 0; number < others; number++) {
				other(number, threads);
			}
		}
		Figures figures = new Figures(this.forms, this.requests, duplicates(articles, others), this.astray);
		System.out.printf("double submits: %d forms in %d requests within %d s, %d duplicates, %d answers astray%n",
				figures.forms(), figures.requests(), Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
				figures.duplicates().size(), figures.astray().size());
		return figures;
	}

	private void article(int number, ExecutorService threads) throws Exception {
		String title = "Twice %s %d".formatted(this.run, number);
		boolean script = number % 2 == 1;
		int times = 2 + number % 2;
		Matcher address = ARTICLE.matcher(submit(times, threads, () -> send(script, "/admin/articles/new", "title",
				title, "kind", "FEATURE", "body", "The lede.", "track", title, "formKey", "new " + title)));
		if (!address.find()) {
			this.astray.add(title + " has no address");
			return;
		}
		submit(times, threads, () -> send(script, address.group(), "title", title, "kind", "FEATURE", "body",
				"The lede, again.", "base", "1", "article", address.group(1), "formKey", "save " + title));
		submit(times, threads,
				() -> send(false, address.group() + "/notes", "text", "About " + title, "formKey", "note " + title));
	}

	private void other(int number, ExecutorService threads) throws Exception {
		String name = "Twice %s %d".formatted(this.run, number);
		submit(2, threads, () -> send(false, "/admin/films/new", "title", name, "year", "1958", "formKey", "f" + name));
		submit(2, threads, () -> send(false, "/admin/films/new", "title", name, "slug", "slug-" + this.run + number,
				"year", "1959", "formKey", "s" + name));
		submit(2, threads, () -> send(false, "/admin/authors/new", "name", name, "formKey", "a" + name));
		submit(2, threads, () -> send(false, "/admin/authors/new", "name", name + " B", "slug",
				"slug-b-" + this.run + number, "formKey", "b" + name));
		byte[] picture = picture(number);
		submit(2, threads, () -> upload(picture, name));
		submit(2, threads, () -> send(false, "/admin/accounts/new", "email",
				"guest%d.%s@example.org".formatted(number, this.run), "role", "WRITER", "formKey", "i" + name));
	}

	private Browsing.Page send(boolean script, String path, String... fields) {
		return script ? this.browser.postJson(path, this.token, fields)
				: this.browser.postAs("same-origin", this.token, path, fields);
	}

	private Browsing.Page upload(byte[] picture, String name) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes("""
				--edge\r
				Content-Disposition: form-data; name="_csrf"\r
				\r
				%s\r
				--edge\r
				Content-Disposition: form-data; name="formKey"\r
				\r
				%s\r
				--edge\r
				Content-Disposition: form-data; name="file"; filename="%s.png"\r
				Content-Type: image/png\r
				\r
				""".formatted(this.token, "p" + name, name).getBytes(StandardCharsets.UTF_8));
		body.writeBytes(picture);
		body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
		return this.browser.send(this.browser.request("/admin/media/new", "Sec-Fetch-Site", "same-origin")
			.header("Content-Type", "multipart/form-data; boundary=edge")
			.POST(BodyPublishers.ofByteArray(body.toByteArray())));
	}

	private byte[] picture(int number) {
		BufferedImage image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
		image.setRGB(number, 7, this.run.hashCode());
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	/**
	 * Sends the same several times.
	 * @return where the first answer leads
	 */
	private String submit(int times, ExecutorService threads, Supplier<Browsing.Page> form) throws Exception {
		CyclicBarrier start = new CyclicBarrier(times);
		List<Callable<Browsing.Page>> sendings = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			sendings.add(() -> {
				start.await();
				return form.get();
			});
		}
		List<String> answers = new ArrayList<>();
		for (Future<Browsing.Page> answer : threads.invokeAll(sendings)) {
			answers.add(destination(answer.get()));
		}
		answers.add(destination(form.get()));
		this.forms++;
		this.requests += answers.size();
		if (answers.stream().distinct().count() > 1 || answers.getFirst().startsWith("error")) {
			this.astray.add(String.join(" | ", answers));
		}
		return answers.getFirst();
	}

	private static String destination(Browsing.Page answer) {
		if (answer.status() >= 400) {
			return "error " + answer.status() + " " + answer.document().select(".errors, h1").text();
		}
		if (!answer.location().isEmpty()) {
			return answer.location();
		}
		return answer.text().startsWith("{") ? NEXT_KEY.matcher(answer.text()).replaceAll("") : answer.heading();
	}

	/** Counted beside the program. */
	private List<String> duplicates(int articles, int others) {
		List<String> found = new ArrayList<>();
		String like = "Twice " + this.run + " %";
		expect(articles, "select count(*) from article where title like ?", like, found);
		expect(articles * 2, """
				select count(*) from revision r join article a on a.id = r.article_id where a.title like ?
				""", like, found);
		expect(articles, "select count(*) from article_note where text like ?", "About " + like, found);
		expect(others * 2, "select count(*) from film where title like ?", like, found);
		expect(others * 2, "select count(*) from author where name like ?", like, found);
		expect(others, "select count(*) from image where file_name like ?", like, found);
		expect(others, "select count(*) from entry_link where email like ?", "guest%." + this.run + "@example.org",
				found);
		return found;
	}

	private void expect(int expected, String query, String like, List<String> found) {
		int count = this.jdbc.sql(query).param(like).query(Integer.class).single();
		if (count != expected) {
			found.add("%d instead of %d: %s".formatted(count, expected, query.strip()));
		}
	}

}
