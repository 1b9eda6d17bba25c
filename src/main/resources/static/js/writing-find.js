// Finds and replaces, with the keys and the count that browsers have for it.

import {
	SearchQuery, closeSearchPanel, findNext, findPrevious, getSearchQuery, openSearchPanel, replaceAll, replaceNext, search,
	setSearchQuery,
} from "@codemirror/search";
import { keymap, runScopeHandlers } from "@codemirror/view";
import elt from "crelt";

const MOST = 1000;

class Panel {

	top = true;

	constructor(view) {
		const button = (words, command) => elt("button", { type: "button", onclick: () => command(view) }, words);
		const change = () => this.ask();
		this.view = view;
		this.find = elt("input", { type: "text", "aria-label": "Find", placeholder: "Find", "main-field": "", oninput: change });
		this.replacement = elt("input", { type: "text", "aria-label": "Replace with", placeholder: "Replace with", oninput: change });
		this.exact = elt("input", { type: "checkbox", onchange: change });
		this.count = elt("span", { class: "cm-find__count", role: "status" });
		this.dom = elt("div", { class: "cm-find", role: "search", onkeydown: (event) => this.press(event) },
			this.find, this.count, button("Previous", findPrevious), button("Next", findNext),
			elt("label", this.exact, " Match case"), this.replacement, button("Replace", replaceNext),
			button("Replace all", replaceAll), button("Close", closeSearchPanel));
		this.show(getSearchQuery(view.state));
	}

	mount() {
		this.find.select();
	}

	ask() {
		const query = new SearchQuery({
			search: this.find.value, replace: this.replacement.value, caseSensitive: this.exact.checked, literal: true,
		});
		this.view.dispatch({ effects: setSearchQuery.of(query) });
	}

	press(event) {
		if (runScopeHandlers(this.view, event, "search-panel")) {
			event.preventDefault();
		} else if (event.key === "Enter" && event.target === this.find) {
			event.preventDefault();
			(event.shiftKey ? findPrevious : findNext)(this.view);
		} else if (event.key === "Enter" && event.target === this.replacement) {
			event.preventDefault();
			replaceNext(this.view);
		}
	}

	update(update) {
		const asked = update.transactions.some((transaction) => transaction.effects.some((effect) => effect.is(setSearchQuery)));
		if (asked || update.docChanged || update.selectionSet) {
			this.show(getSearchQuery(update.state));
		}
	}

	show(query) {
		if (this.find.value !== query.search) {
			this.find.value = query.search;
		}
		this.count.textContent = query.valid ? this.found(query) : "";
	}

	found(query) {
		const { from, to } = this.view.state.selection.main;
		let [all, current] = [0, 0];
		for (const match of { [Symbol.iterator]: () => query.getCursor(this.view.state) }) {
			all++;
			current = match.from === from && match.to === to ? all : current;
			if (all === MOST) {
				return `${MOST} or more`;
			}
		}
		return all === 0 ? "Not found" : current ? `${current} of ${all}` : `${all} found`;
	}

}

const scope = "editor search-panel";

/** For an editor's state. */
export const finding = [
	search({ top: true, literal: true, createPanel: (view) => new Panel(view) }),
	keymap.of([
		{ key: "Mod-f", run: openSearchPanel, scope },
		{ key: "F3", run: findNext, shift: findPrevious, scope, preventDefault: true },
		{ key: "Mod-g", run: findNext, shift: findPrevious, scope, preventDefault: true },
		{ key: "Escape", run: closeSearchPanel, scope },
	]),
];
