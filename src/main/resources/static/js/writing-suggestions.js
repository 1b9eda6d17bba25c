// Articles to link to, in a list beside the caret: an editable combobox with a list (ARIA Authoring Practices Guide).

import { StateEffect, StateField } from "@codemirror/state";
import { showTooltip } from "@codemirror/view";
import elt from "crelt";
import { run } from "./writing-run.js";
import { read } from "./writing-server.js";
import { paragraph } from "./writing-text.js";

/** @typedef {{line: string, title: string}} Suggestion */

const shown = StateEffect.define();

/** For an editor's state. */
export const suggestions = StateField.define({
	create: () => null,
	update: (tooltip, transaction) => {
		const moved = tooltip && { ...tooltip, pos: transaction.changes.mapPos(tooltip.pos) };
		return transaction.effects.reduce((value, effect) => effect.is(shown) ? effect.value : value,
			transaction.docChanged ? moved : tooltip);
	},
	provide: (field) => showTooltip.from(field),
});

/**
 * Opens the list.
 * @param {import("@codemirror/view").EditorView} view
 * @param {string} address of a page with the articles, each an li with its line in data-line
 */
export function suggest(view, address) {
	const list = new List(view);
	view.dispatch({ effects: shown.of({ pos: view.state.selection.main.head, create: () => list.tooltip() }) });
	read(address).then((page) => list.fill([...page.querySelectorAll("li[data-line]")].map((item) => (
		{ line: item.dataset.line, title: item.textContent.replace(/\s+/g, " ").trim() }))),
	() => list.tell("The list could not be fetched. An address can be typed."));
	return true;
}

class List {

	/** @type {Suggestion[]} */
	all = [];

	/** @type {Suggestion[]} */
	offered = [];

	at = 0;

	constructor(view) {
		this.view = view;
		this.field = elt("input", {
			type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-label": "Related article",
			"aria-autocomplete": "list", "aria-controls": "suggested", "aria-expanded": "false",
			placeholder: "Part of a title, or an address",
		});
		this.items = elt("ul", { role: "listbox", id: "suggested", "aria-label": "Articles" });
		this.note = elt("p", { role: "status" }, "Looking for articles…");
		this.dom = elt("div", { class: "cm-suggestions" }, this.field, this.items, this.note);
		this.field.addEventListener("input", () => this.offer());
		this.field.addEventListener("keydown", (event) => this.press(event));
		this.dom.addEventListener("focusout", (event) => this.dom.contains(event.relatedTarget) || this.close());
		this.items.addEventListener("mousedown", (event) => event.preventDefault());
		this.items.addEventListener("click", (event) => this.choose([...this.items.children].indexOf(event.target.closest("li"))));
	}

	tooltip() {
		return { dom: this.dom, mount: () => this.field.focus({ preventScroll: true }) };
	}

	fill(all) {
		this.all = all;
		this.offer();
	}

	tell(sentence) {
		this.note.textContent = sentence;
	}

	offer() {
		const typed = this.field.value.trim();
		const words = typed.toLowerCase().split(/\s+/);
		this.offered = this.all.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
		if (/^(?:\/|https?:\/\/)[^\s<>]+$/.test(typed)) {
			this.offered.push({ line: `Related article: ${typed}`, title: typed });
		}
		this.items.replaceChildren(...this.offered.map(({ title }, index) => elt("li", { role: "option", id: `suggested-${index}` }, title)));
		this.field.setAttribute("aria-expanded", String(this.offered.length > 0));
		this.tell(`${this.offered.length || "No"} ${this.offered.length === 1 ? "article" : "articles"}`);
		this.select(0);
	}

	select(at) {
		this.at = at;
		[...this.items.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
		const item = this.items.children[at];
		item?.scrollIntoView({ block: "nearest" });
		this.field.setAttribute("aria-activedescendant", item?.id ?? "");
	}

	press(event) {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (event.isComposing || !(step || event.key === "Enter" || event.key === "Escape")) {
			return;
		}
		event.preventDefault();
		event.stopPropagation();
		if (step) {
			this.select((this.at + step + this.offered.length) % Math.max(1, this.offered.length));
		} else if (event.key === "Enter") {
			this.choose(this.at);
		} else {
			this.view.focus();
		}
	}

	choose(at) {
		const chosen = this.offered[at];
		if (chosen) {
			this.view.focus();
			run(this.view, (text, { to }) => paragraph(text, to, chosen.line));
		}
	}

	close() {
		this.view.dispatch({ effects: shown.of(null) });
	}

}
