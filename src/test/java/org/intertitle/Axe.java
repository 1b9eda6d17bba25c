package org.intertitle;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * Looks for what shuts people out of a page.
 */
final class Axe {

	/** WCAG 2.2 at levels A and AA, and what else the field thinks right. */
	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private Axe() {
	}

	/**
	 * The rules that a page breaks, with the places where.
	 */
	@SuppressWarnings("unchecked")
	static List<String> faults(Page page) {
		page.evaluate(AxeBuilder.getAxeScript());
		return (List<String>) page.evaluate(Browser.script("broken-rules.js"), RULES);
	}

}
