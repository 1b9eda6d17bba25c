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
	const list = new List(view, address);
	view.dispatch({ effects: shown.of({ pos: view.state.selection.main.head, create: () => list.tooltip() }) });
	list.look("");
	return true;
}

/** How long to wait for the next letter, in milliseconds. */
const PAUSE = 150;

/** For words that are typed without their accents, or in other letters than the title has. */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

class List {

	/** @type {Suggestion[]} */
	all = [];

	/** @type {Suggestion[]} */
	offered = [];

	/** Lines that the server found for what is typed now. */
	found = new Set();

	at = 0;

	constructor(view, address) {
		this.view = view;
		this.address = address;
		this.field = elt("input", {
			type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-label": "Related article",
			"aria-autocomplete": "list", "aria-controls": "suggested", "aria-expanded": "false",
			placeholder: "Part of a title, or an address",
		});
		this.items = elt("ul", { role: "listbox", id: "suggested", "aria-label": "Articles" });
		this.note = elt("p", { role: "status" }, "Looking for articles…");
		this.dom = elt("div", { class: "cm-suggestions" }, this.field, this.items, this.note);
		this.field.addEventListener("input", () => {
			this.found.clear();
			this.offer();
			clearTimeout(this.timer);
			this.timer = setTimeout(() => this.look(this.field.value.trim()), PAUSE);
		});
		this.field.addEventListener("keydown", (event) => this.press(event));
		this.dom.addEventListener("focusout", (event) => this.dom.contains(event.relatedTarget) || this.close());
		this.items.addEventListener("mousedown", (event) => event.preventDefault());
		this.items.addEventListener("click", (event) => this.choose([...this.items.children].indexOf(event.target.closest("li"))));
	}

	tooltip() {
		return { dom: this.dom, mount: () => this.field.focus({ preventScroll: true }) };
	}

	/** Asks for the articles of a title; without words for those that are nearest to this one. */
	async look(words) {
		const address = new URL(this.address, location.href);
		address.searchParams.set("q", words);
		try {
			const page = await read(address);
			if (words === this.field.value.trim()) {
				this.fill([...page.querySelectorAll("li[data-line]")].map((item) => (
					{ line: item.dataset.line, title: item.textContent.replace(/\s+/g, " ").trim() })));
			}
		} catch {
			this.tell("The list could not be fetched. An address can be typed.");
		}
	}

	fill(found) {
		const known = new Set(this.all.map(({ line }) => line));
		this.all.push(...found.filter(({ line }) => !known.has(line)));
		this.found = new Set(found.map(({ line }) => line));
		this.offer();
	}

	tell(sentence) {
		this.note.textContent = sentence;
	}

	offer() {
		const typed = this.field.value.trim();
		const selected = this.offered[this.at]?.line;
		const words = plain(typed).split(/\s+/);
		const fits = ({ title }) => words.every((word) => plain(title).includes(word));
		this.offered = [...this.all.filter(fits), ...this.all.filter((article) => this.found.has(article.line) && !fits(article))];
		if (/^(?:\/|https?:\/\/)[^\s<>]+$/.test(typed)) {
			this.offered.push({ line: `Related article: ${typed}`, title: typed });
		}
		this.items.replaceChildren(...this.offered.map(({ title }, index) => elt("li", { role: "option", id: `suggested-${index}` }, title)));
		this.field.setAttribute("aria-expanded", String(this.offered.length > 0));
		this.tell(`${this.offered.length || "No"} ${this.offered.length === 1 ? "article" : "articles"}`);
		this.select(Math.max(0, this.offered.findIndex(({ line }) => line === selected)));
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
			run(this.view, (text, { to }) => paragraph(text, to, chosen.line, true));
		}
	}

	close() {
		this.view.dispatch({ effects: shown.of(null) });
	}

}
