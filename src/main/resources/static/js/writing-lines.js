// Gives each line that is on the screen the look of what it is: a heading, an item, a spoiler's edge, what is inside it.

import { syntaxTree } from "@codemirror/language";
import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, ViewPlugin } from "@codemirror/view";
import { cueOf } from "./writing-dialect.js";

const address = Decoration.mark({ attributes: { spellcheck: "false" } });

const line = (name, attributes = {}) => Decoration.line({ class: `cm-${name}`, attributes });

const DECORATIONS = {
	...Object.fromEntries(["h1", "h2", "h3", "item", "quotation", "note", "spoiler", "pull"].map((name) => [name, line(name)])),
	fence: line("fence", { spellcheck: "false" }),
	cue: line("cue", { spellcheck: "false" }),
};

/** What a line is by its beginning. */
function kindOf(text) {
	const level = /^(#{1,6})(?:[ \t]|$)/.exec(text)?.[1].length;
	if (level) {
		return `h${Math.min(level, 3)}`;
	}
	if (/^[ \t]{0,3}>/.test(text)) {
		return "quotation";
	}
	return /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(text) ? "item" : null;
}

/** The lines between two edges, as pairs of places. */
function fenced(doc) {
	const found = [];
	let open = null;
	let at = 0;
	for (const text of doc.iterLines()) {
		const cue = text.startsWith(":::") ? cueOf(text) : null;
		if (cue === "end" && open) {
			found.push({ ...open, to: at });
			open = null;
		} else if (cue && cue !== "end" && !open) {
			open = { name: cue, from: at + text.length + 1 };
		}
		at += text.length + 1;
	}
	return open ? [...found, { ...open, to: at }] : found;
}

function decorationOf(text, at, insides) {
	const cue = cueOf(text);
	if (cue === "related" || cue === "trailer") {
		return DECORATIONS.cue;
	}
	if (cue && cue !== "note") {
		return DECORATIONS.fence;
	}
	const inside = insides.find(({ from, to }) => from <= at && at < to)?.name;
	return DECORATIONS[inside ?? cue ?? kindOf(text)];
}

function decorate(view, insides) {
	const builder = new RangeSetBuilder();
	const addresses = addressesIn(view);
	for (const { from, to } of view.visibleRanges) {
		for (let at = from; at <= to;) {
			const { text, from: start, to: end } = view.state.doc.lineAt(at);
			const decoration = decorationOf(text, start, insides);
			if (decoration) {
				builder.add(start, start, decoration);
			}
			addresses.filter((range) => start <= range.from && range.to <= end)
				.forEach((range) => builder.add(range.from, range.to, address));
			at = end + 1;
		}
	}
	return builder.finish();
}

function addressesIn(view) {
	const found = [];
	for (const { from, to } of view.visibleRanges) {
		syntaxTree(view.state).iterate({
			from,
			to,
			enter: (node) => {
				if (node.name === "URL") {
					found.push({ from: node.from, to: node.to });
				}
			},
		});
	}
	return found;
}

class Lines {

	constructor(view) {
		this.insides = fenced(view.state.doc);
		this.decorations = decorate(view, this.insides);
	}

	update(update) {
		if (update.docChanged) {
			this.insides = fenced(update.state.doc);
		}
		if (update.docChanged || update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state)) {
			this.decorations = decorate(update.view, this.insides);
		}
	}

}

/** For an editor's state. */
export const lines = ViewPlugin.fromClass(Lines, { decorations: (plugin) => plugin.decorations });
