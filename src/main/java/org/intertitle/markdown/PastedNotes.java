package org.intertitle.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the footnotes of a pasted text. Word, Word's competitors and web pages agree in
 * one thing: a short link in the text leads to a note further down, and a link in the
 * note leads back.
 */
final class PastedNotes {

	private static final Pattern MARK = Pattern.compile("[\\[(]?[\\p{L}\\p{N}*\u2020\u2021\u00a7\u00b6#]{1,8}[\\])]?");

	private static final Pattern COMMENT = Pattern.compile("_?(?:mso)?(?:com|cmnt).*");

	private static final Set<String> AROUND = Set.of("sup", "span", "b", "i", "font");

	private final Map<Element, Element> noteOfMention = new IdentityHashMap<>();

	private final Map<Element, List<Element>> linksBack = new IdentityHashMap<>();

	private final Map<Element, Boolean> leftOut = new IdentityHashMap<>();

	private final List<Element> mentioned = new ArrayList<>();

	PastedNotes(Document document) {
		NoteLinks links = new NoteLinks(document);
		links.all()
			.stream()
			.filter((link) -> MARK.matcher(link.text().strip()).matches())
			.forEach((link) -> pair(link, links.block(link)));
	}

	private void pair(Element link, Element note) {
		List<Element> back = linksBack(note, link);
		if (back.isEmpty() || link.parents().contains(note)) {
			return;
		}
		Element mention = mention(link);
		if (COMMENT.matcher(NoteLinks.target(link)).matches()) {
			this.leftOut.put(mention, true);
		}
		else {
			this.noteOfMention.put(mention, note);
		}
		this.leftOut.put(note, true);
		back.forEach((element) -> this.leftOut.put(element, true));
	}

	private List<Element> linksBack(Element note, Element link) {
		List<Element> back = this.linksBack.computeIfAbsent(note, (block) -> block.select("a[href^=#]"));
		Set<String> origins = Set.copyOf(origins(link));
		return back.stream().filter((end) -> origins.contains(NoteLinks.target(end))).toList();
	}

	private static List<String> origins(Element link) {
		List<String> names = new ArrayList<>(List.of(NoteLinks.name(link)));
		for (Element around = link.parent(); around != null && names.size() < 4; around = around.parent()) {
			names.add(around.id());
		}
		return names.stream().filter((name) -> !name.isEmpty()).distinct().toList();
	}

	/**
	 * What is to be replaced by the mention: the link, and brackets and raised type
	 * around it.
	 */
	private static Element mention(Element link) {
		Element mention = link;
		String mark = bare(link.text());
		for (Element around = link.parent(); around != null && around.childNodeSize() <= 3
				&& AROUND.contains(around.normalName()) && bare(around.text()).equals(mark); around = around.parent()) {
			mention = around;
		}
		return mention;
	}

	private static String bare(String text) {
		return text.replaceAll("[\\s\\[\\]()]", "");
	}

	/**
	 * The name of the note that an element mentions: its number, in the order in which
	 * notes were asked for.
	 * @return null if it is no mention
	 */
	@Nullable String mentioned(Element element) {
		Element note = this.noteOfMention.get(element);
		if (note == null) {
			return null;
		}
		int number = this.mentioned.indexOf(note) + 1;
		if (number == 0) {
			this.mentioned.add(note);
			number = this.mentioned.size();
		}
		return String.valueOf(number);
	}

	/**
	 * Whether an element is a note, or leads back from it, and so no part of the text.
	 */
	boolean isApart(Element element) {
		return this.leftOut.containsKey(element);
	}

	/**
	 * The notes that were mentioned so far, in this order.
	 */
	List<Element> mentioned() {
		return this.mentioned;
	}

}
