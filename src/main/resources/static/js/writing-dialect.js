// The Markdown of an article, as far as an editor shows it: CommonMark without HTML, tables, struck-out words, notes,
// and the lines that stand for something else. The server's parser decides; this one only has to look alike.

import { Language, defineLanguageFacet } from "@codemirror/language";
import { tags } from "@lezer/highlight";
import { Autolink, Strikethrough, Table, parser } from "@lezer/markdown";

const CUE = /^(?:related article|trailer)[ \t]*:[ \t]*<?[^\s<>]+>?\s*$/i;
const FENCE = /^:::+\s*(?:(?:spoiler|pull)(?:\s.*)?)?$/i;
const NOTE = /^\[\^[^\s\]]{1,100}\]:/;
const NOTE_SIGN = /^\[\^[^\s\]]{1,100}\]/;

/**
 * What a line means by itself.
 * @returns {?("related" | "trailer" | "spoiler" | "pull" | "end" | "note")} null for ordinary text
 */
export function cueOf(line) {
	if (CUE.test(line)) {
		return /^r/i.test(line) ? "related" : "trailer";
	}
	if (FENCE.test(line)) {
		return /^:+\s*(spoiler|pull)/i.exec(line)?.[1].toLowerCase() ?? "end";
	}
	return NOTE.test(line) ? "note" : null;
}

/** A line that is a block, and in which nothing is emphasised. */
const cues = {
	name: "Cue",
	before: "LinkReference",
	parse(context, line) {
		const cue = cueOf(line.text);
		if (!cue || cue === "note") {
			return false;
		}
		context.addElement(context.elt("Cue", context.lineStart, context.lineStart + line.text.length));
		context.nextLine();
		return true;
	},
	endLeaf: (context, line) => ![null, "note"].includes(cueOf(line.text)),
};

const notes = {
	name: "Note",
	before: "LinkReference",
	parse(context, line) {
		const sign = NOTE.exec(line.text);
		if (!sign) {
			return false;
		}
		const from = context.lineStart;
		const words = from + sign[0].length;
		context.addElement(context.elt("Note", from, from + line.text.length, [context.elt("NoteSign", from, words),
			...context.parser.parseInline(line.text.slice(sign[0].length), words)]));
		context.nextLine();
		return true;
	},
	endLeaf: (context, line) => NOTE.test(line.text),
};

const noteSigns = {
	name: "NoteSign",
	before: "Link",
	parse(context, next, at) {
		const sign = next === 91 && context.char(at + 1) === 94 ? NOTE_SIGN.exec(context.slice(at, context.end)) : null;
		return sign ? context.addElement(context.elt("NoteSign", at, at + sign[0].length)) : -1;
	},
};

const configured = parser.configure([Strikethrough, Table, Autolink, {
	defineNodes: [{ name: "Cue", block: true, style: tags.meta }, { name: "Note", block: true },
		{ name: "NoteSign", style: tags.labelName }],
	parseBlock: [cues, notes],
	parseInline: [noteSigns],
	remove: ["HTMLBlock", "HTMLTag"],
}]);

/** For an editor's state. */
export const dialect = new Language(defineLanguageFacet(), configured, [], "article");
