package org.intertitle.markdown;

import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vladsch.flexmark.util.ast.Document;
import org.intertitle.web.Html;

import org.springframework.stereotype.Component;

/**
 * Reads Markdown: CommonMark with tables, footnotes, strikethrough, bare links and
 * typographic quotation marks. Raw HTML has no meaning in it and is shown as it was
 * typed.
 * <p>
 * Safe for use by several threads. What was read lately is remembered. Every method
 * answers within about a second, whatever it is given: hostile or oversized text is
 * refused, with {@link MarkdownRefused}.
 */
@Component
public class Markdown {

	/** Of sources, in characters: what it holds altogether is a few times that. */
	private static final long MOST_KEPT = 2_000_000;

	/** What an entry takes besides its text. */
	private static final int ENTRY = 100;

	private final Sandbox sandbox = new Sandbox();

	private final Cache<Source, Manuscript> manuscripts = cache();

	private final Cache<Source, Html> texts = cache();

	private final Cache<String, Html> lines = Caffeine.newBuilder()
		.maximumWeight(MOST_KEPT)
		.weigher((String source, Html line) -> ENTRY + source.length())
		.build();

	private static <T> Cache<Source, T> cache() {
		return Caffeine.newBuilder()
			.maximumWeight(MOST_KEPT)
			.weigher((Source source, T read) -> ENTRY + source.text().length())
			.build();
	}

	private record Source(String text, boolean sponsored) {
	}

	/**
	 * Reads an article's body.
	 * @param source any text
	 * @throws MarkdownRefused if it goes beyond a limit
	 */
	public Manuscript manuscript(String source) {
		return manuscript(source, false);
	}

	/**
	 * Reads a text, as {@link #manuscript(String)} does.
	 * @param source any text
	 * @param sponsored whether it was paid for: its links to other sites then say so to
	 * search engines, with {@code rel="sponsored nofollow"}
	 * @throws MarkdownRefused if it goes beyond a limit
	 */
	public Manuscript manuscript(String source, boolean sponsored) {
		return this.manuscripts.get(new Source(source, sponsored),
				(asked) -> within(source, () -> read(source, sponsored)));
	}

	/**
	 * Reads a bio, a house note or a static page: ordinary blocks only, without footnotes
	 * and without the lines that make something else of an article's body.
	 * @param source any text
	 * @return markup to put between other blocks; its highest headings are {@code h2}
	 * @throws MarkdownRefused if it goes beyond a limit
	 */
	public Html text(String source) {
		return text(source, false);
	}

	/**
	 * Reads a text, as {@link #text(String)} does.
	 * @param sponsored whether it was paid for: its links to other sites then say so to
	 * search engines, with {@code rel="sponsored nofollow"}
	 * @throws MarkdownRefused if it goes beyond a limit
	 */
	public Html text(String source, boolean sponsored) {
		return this.texts.get(new Source(source, sponsored), (asked) -> within(source, () -> {
			Document document = Dialect.TEXT.parse(source);
			return Sanitiser.TEXT.sanitise(new Typesetter(document, 2, sponsored).set(document));
		}));
	}

	/**
	 * Reads a field of one line, such as a standfirst or a caption. Line breaks in it are
	 * spaces, and signs that would begin a block are themselves.
	 * @param source any text
	 * @return emphasis, links and code, with no block around them
	 * @throws MarkdownRefused if it goes beyond a limit
	 */
	public Html inline(String source) {
		return this.lines.get(source, (asked) -> {
			String line = joined(asked);
			return within(line, () -> readLine(line));
		});
	}

	/**
	 * Reads a text for its words alone. One line is read as {@link #inline} does, several
	 * as {@link #manuscript} does; spoilers are part of it.
	 * @param source any text
	 * @return text on one line, which is not escaped
	 * @throws MarkdownRefused if it goes beyond a limit
	 */
	public String plain(String source) {
		boolean oneLine = source.strip().lines().count() <= 1;
		return oneLine ? PlainText.of(inline(source)) : PlainText.of(manuscript(source).blocks());
	}

	/**
	 * Turns what the clipboard holds as {@code text/html} into Markdown: the text of a
	 * word processor or a web page, without the looks that it has there. Headings begin
	 * with the second level. Pictures are left out, except our own.
	 * @param html a page or a part of one, at most 5 MB
	 * @return what {@link #manuscript(String)} reads; paragraphs alone if the page is too
	 * entangled for more; empty if there is no text in it
	 * @throws MarkdownRefused if it is too long
	 */
	public String fromHtml(String html) {
		Clipping.check(html);
		Clipping clipping = this.sandbox.run(() -> Clipping.of(html));
		try {
			return this.sandbox.run(clipping::transcribe);
		}
		catch (MarkdownRefused ex) {
			return this.sandbox.run(clipping::plain);
		}
	}

	private static String joined(String source) {
		return source.lines()
			.map(String::strip)
			.filter(Predicate.not(String::isEmpty))
			.collect(Collectors.joining(" "));
	}

	private <T> T within(String source, Callable<T> work) {
		Limits.check(source);
		return this.sandbox.run(work);
	}

	private static Manuscript read(String source, boolean sponsored) {
		return ManuscriptReader.read(Dialect.ARTICLE.parse(CueLine.setApart(source)), sponsored);
	}

	private static Html readLine(String line) {
		Document document = Dialect.LINE.parse(line);
		return Sanitiser.LINE.sanitise(new Typesetter(document, 2, false).setInside(document.getFirstChild()));
	}

}
