package org.intertitle.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The links within a pasted page that lead further down in it.
 */
final class NoteLinks {

	/** What a thesis needs, several times over. */
	private static final int MOST = 4_000;

	private static final Set<String> BLOCKS = Set.of("p", "li", "div", "aside", "section", "dd", "td");

	private static final Set<String> CONTAINERS = Set.of("li", "div", "aside");

	private final List<Element> links = new ArrayList<>();

	private final Map<String, Element> named = new HashMap<>();

	private final Map<Element, Integer> order = new IdentityHashMap<>();

	/** How many beginnings and ends of links there are in an element. */
	private final Map<Element, Integer> ends = new IdentityHashMap<>();

	NoteLinks(Document document) {
		document.getAllElements().forEach(this::add);
		this.links.removeIf((link) -> this.links.size() > MOST || !isForward(link));
		for (Element link : this.links) {
			countEnd(link);
			countEnd(this.named.get(target(link)));
		}
	}

	private void add(Element element) {
		boolean link = element.normalName().equals("a") && element.attr("href").startsWith("#");
		String name = name(element);
		if (link) {
			this.links.add(element);
		}
		if (!name.isEmpty()) {
			this.named.putIfAbsent(name, element);
		}
		if (link || !name.isEmpty()) {
			this.order.put(element, this.order.size());
		}
	}

	/**
	 * The name by which a link can lead to an element.
	 * @return empty if it has none
	 */
	static String name(Element element) {
		String id = element.id();
		return (id.isEmpty() && element.normalName().equals("a")) ? element.attr("name") : id;
	}

	/**
	 * The name of the place that a link leads to.
	 */
	static String target(Element link) {
		return link.attr("href").substring(1);
	}

	private boolean isForward(Element link) {
		Element target = this.named.get(target(link));
		return target != null && order(link) < order(target);
	}

	private int order(Element element) {
		return this.order.getOrDefault(element, 0);
	}

	private void countEnd(@Nullable Element end) {
		for (Element around = end; around != null; around = around.parent()) {
			this.ends.merge(around, 1, Integer::sum);
		}
	}

	List<Element> all() {
		return this.links;
	}

	/**
	 * The block that a link leads into, and what is around that block alone.
	 */
	Element block(Element link) {
		Element block = this.named.getOrDefault(target(link), link);
		Element parent = block.parent();
		while (!BLOCKS.contains(block.normalName()) && parent != null) {
			block = parent;
			parent = block.parent();
		}
		while (parent != null && CONTAINERS.contains(parent.normalName()) && parent.firstElementChild() == block
				&& this.ends.getOrDefault(parent, 0).equals(this.ends.get(block))) {
			block = parent;
			parent = block.parent();
		}
		return block;
	}

}
