package org.intertitle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A text as a row of short marks, one for each thing in it, made once from the manuscript
 * and once from the page, so that the two can be laid side by side.
 */
final class SetText {

	private SetText() {
	}

	static List<String> ofManuscript(String slug) throws IOException {
		String file = Files.readString(Path.of("src/main/resources/demo/articles", slug + ".md"));
		List<String> marks = new ArrayList<>();
		for (String block : file.split("(?m)^---\n", 3)[2].strip().split("\n{2,}|\n(?=Related)")) {
			marks.addAll(markOf(block.strip()));
		}
		return marks;
	}

	private static List<String> markOf(String block) {
		String[] words = block.split("\\s+", 3);
		if (block.startsWith("![")) {
			return List.of("picture " + start(block.substring(2, block.indexOf("]("))));
		}
		return switch (words[0]) {
			case "##" -> List.of("heading " + start(block));
			case "Related" -> List.of("related " + words[2]);
			case "Trailer:" -> List.of("player " + words[1]);
			case ":::" -> List.of(words[1], "text " + start(words[2]));
			default -> List.of("text " + start(block));
		};
	}

	/** The notes of the house are not the author's. */
	static List<String> ofPage(Document page) {
		return page.expectFirst(".prose")
			.children()
			.stream()
			.filter((child) -> !child.hasClass("note"))
			.flatMap(SetText::marksOf)
			.toList();
	}

	private static Stream<String> marksOf(Element element) {
		if (element.tagName().equals("h2")) {
			return Stream.of("heading " + start(element.text()));
		}
		if (element.tagName().equals("details")) {
			return Stream.concat(Stream.of("spoiler"),
					element.select("> :not(summary)").stream().flatMap(SetText::marksOf));
		}
		if (element.hasClass("related")) {
			return element.select(".card__title a").eachAttr("href").stream().map((path) -> "related " + path);
		}
		if (element.hasClass("player")) {
			return Stream.of("player " + element.select("a").attr("href"));
		}
		if (element.hasClass("pull")) {
			return Stream.of("pull", "text " + start(element.text()));
		}
		if (element.hasClass("figure")) {
			return Stream.of("picture " + start(element.select("img").attr("alt")));
		}
		return Stream.of("text " + start(element.text()));
	}

	private static String start(String text) {
		String letters = text.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1").replaceAll("[^\\p{L}\\p{N}]+", "");
		return letters.substring(0, Math.min(30, letters.length()));
	}

	/**
	 * The credits of a page.
	 * @return names by job, in the page's order
	 */
	static Map<String, List<String>> jobs(Element credits) {
		Map<String, List<String>> jobs = new LinkedHashMap<>();
		credits.select("dt").forEach((job) -> jobs.put(job.text(), job.parent().select("dd a").eachText()));
		return jobs;
	}

}
