// Signs within a line: emphasis, links, notes. Each function takes a text and what is selected, and says what to change.

import { edit, linesOf, paragraphAt } from "./writing-text.js";

/** What stands before a line's own words. */
const BEGINNING = /^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)]|#{1,6})(?=[ \t]))[ \t]*)*/;

/** Lines that mean something by themselves and have no words. */
const CUE = /^(?::::|(?:related article|trailer)[ \t]*:)/i;

const LETTER = /[\p{L}\p{M}\p{N}'’]/u;

const IN_WORD = /[\p{L}\p{M}\p{N}'’_]/u;

const LINK = /(?<!!)\[([^[\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)/g;

const ADDRESS = /^https?:\/\/[^\s<>]+$/i;

/** Whether a text is the address of a page and nothing else. */
export const isAddress = (text) => ADDRESS.test(text);

export const bold = (text, span) => toggle(text, span, "**");

export const italic = (text, span) => toggle(text, span, "*");

/** Whether everything selected is emphasised so. */
export const isMarked = (text, span, mark) => {
	const parts = partsOf(text, span.from === span.to ? wordAt(text, span.from) ?? span : span);
	const found = runs(text, span, mark);
	return parts.length > 0 ? parts.every((part) => around(found, part)) : Boolean(around(found, span));
};

function toggle(text, span, mark) {
	const selected = span.from === span.to ? wordAt(text, span.from) : span;
	const found = runs(text, span, mark);
	if (!selected) {
		return toggleAtCaret(text, span, mark, around(found, span));
	}
	const parts = partsOf(text, selected);
	const marked = parts.every((part) => around(found, part));
	const changes = marked ? unmark(text, parts, found) : parts.filter((part) => !around(found, part))
		.flatMap((part) => set(part, found, mark));
	return parts.length > 0 ? edit(changes, span) : null;
}

/** Begins emphasis, or leaves it. */
function toggleAtCaret(text, { from: at }, mark, run) {
	const before = /\**$/.exec(text.slice(0, at))[0].length;
	const after = /^\**/.exec(text.slice(at))[0].length;
	if (run && at === run.close.from) {
		return { changes: [], from: run.close.to, to: run.close.to };
	}
	if (run) {
		return edit(unmark(text, [{ from: run.open.to, to: run.close.from }], [run]), { from: at, to: at });
	}
	if (before === after && (before === mark.length || before === 3)) {
		const [from, to] = [at - mark.length, at + mark.length];
		return { changes: [{ from, to, insert: "" }], from, to: from };
	}
	return { changes: [{ from: at, to: at, insert: mark + mark }], from: at + mark.length, to: at + mark.length };
}

/** The word that a place is inside of, not only at the edge of. */
function wordAt(text, at) {
	let [from, to] = [at, at];
	while (from > 0 && IN_WORD.test(text[from - 1])) {
		from--;
	}
	while (to < text.length && IN_WORD.test(text[to])) {
		to++;
	}
	return from < at && at < to ? { from, to } : null;
}

/** A selection line by line, without what is no word at either end. */
function partsOf(text, span) {
	return linesOf(text, span).filter((line) => !CUE.test(line.text)).map((line) => {
		const from = Math.max(span.from, line.from + BEGINNING.exec(line.text)[0].length);
		const words = text.slice(from, Math.max(from, Math.min(span.to, line.to)));
		return { from: from + words.length - words.trimStart().length, to: from + words.trimEnd().length };
	}).filter((part) => part.from < part.to);
}

const around = (found, span) => found.find(({ open, close }) => open.from <= span.from && span.to <= close.to
	&& !(span.from === span.to && (span.from < open.to || span.from > close.from)));

/** Emphasises a part, and whatever such emphasis it overlaps with it. */
function set(part, found, mark) {
	const touched = found.filter(({ open, close }) => open.from < part.to && close.to > part.from);
	const from = Math.min(part.from, ...touched.map(({ open }) => open.from));
	const to = Math.max(part.to, ...touched.map(({ close }) => close.to));
	const inner = touched.flatMap(({ open, close }) => [open, close]).map((sign) => ({ ...sign, insert: "" }));
	return [{ from, to: from, insert: mark }, ...inner.sort((a, b) => a.from - b.from), { from: to, to, insert: mark }];
}

/** Ends each emphasis before the parts in it, and takes it up again behind them. */
function unmark(text, parts, found) {
	return found.flatMap(({ open, close }) => {
		const within = parts.filter((part) => open.from <= part.from && part.to <= close.to);
		if (within.length === 0) {
			return [];
		}
		const before = text.slice(open.to, Math.max(open.to, within[0].from));
		const after = text.slice(Math.min(close.from, within.at(-1).to), close.from);
		const mark = text.slice(open.from, open.to);
		const end = open.to + before.replace(/[\s*_]+$/, "").length;
		const start = close.from - after.replace(/^[\s*_]+/, "").length;
		return [end > open.to ? { from: end, to: end, insert: mark } : { ...open, insert: "" },
			start < close.from ? { from: start, to: start, insert: mark } : { ...close, insert: "" }];
	}).sort((a, b) => a.from - b.from);
}

/**
 * The emphasis in the paragraphs around a selection, as CommonMark 0.31, section 6.2, has it but
 * for its rule of three.
 * @returns {{open: import("./writing-text.js").Span, close: import("./writing-text.js").Span}[]}
 */
function runs(text, span, mark) {
	const [from, to] = [paragraphAt(text, span.from).from, paragraphAt(text, span.to).to];
	const found = [];
	let openers = [];
	for (const token of text.slice(from, to).matchAll(/\\.|(`+)[^]*?(?<!`)\1(?!`)|\n\s*\n|\*+|_+/g)) {
		if (/^\n/.test(token[0])) {
			openers = [];
		} else if (/^[*_]/.test(token[0])) {
			pair({ at: from + token.index, rest: token[0].length, sign: token[0][0] }, text, openers, found);
		}
	}
	return found.filter(({ open }) => open.to - open.from === mark.length);
}

function pair(run, text, openers, found) {
	const [before, after] = [text[run.at - 1] ?? " ", text[run.at + run.rest] ?? " "];
	const inWord = run.sign === "_" && LETTER.test(before) && LETTER.test(after);
	while (run.rest > 0 && /\S/.test(before) && !inWord && openers.some(({ sign }) => sign === run.sign)) {
		openers.length = openers.findLastIndex(({ sign }) => sign === run.sign) + 1;
		const opener = openers.at(-1);
		const length = Math.min(opener.rest, run.rest, 2);
		const end = opener.at + opener.rest;
		found.push({ open: { from: end - length, to: end }, close: { from: run.at, to: run.at + length } });
		opener.rest -= length;
		run.rest -= length;
		run.at += length;
		if (opener.rest === 0) {
			openers.pop();
		}
	}
	if (run.rest > 0 && /\S/.test(after) && !inWord) {
		openers.push(run);
	}
}

/**
 * Makes a link of what is selected, or takes the link away.
 * @param {string} address if it is known; else the caret waits for it
 */
export function link(text, span, address = "") {
	const old = linkAround(text, span);
	if (old && !address) {
		const end = old.index + 1 + old[1].length;
		return edit([{ from: old.index, to: old.index + 1, insert: "" },
			{ from: end, to: old.index + old[0].length, insert: "" }], span);
	}
	const { from, to } = partsOf(text, span).at(0) ?? wordAt(text, span.from) ?? span;
	const words = text.slice(from, to);
	const known = isAddress(words) && !address;
	const target = (known ? words : address).replaceAll("(", "%28").replaceAll(")", "%29");
	const insert = known ? `[](${target})` : `[${words}](${target})`;
	const caret = from + (known || !words ? 1 : address ? insert.length : insert.length - 1);
	return { changes: [{ from, to, insert }], from: caret, to: caret };
}

/** The link that a selection is in, as the match of its text. */
export function linkAround(text, span) {
	const { from } = paragraphAt(text, span.from);
	const { to } = paragraphAt(text, span.to);
	return [...text.slice(from, to).matchAll(LINK)].map((match) => Object.assign(match, { index: from + match.index }))
		.find(({ index, 0: { length } }) => index <= span.from && span.from < index + length
			&& index < span.to && span.to <= index + length);
}

/** Sets the sign of a note behind what is selected, and begins the note at the end. */
export function footnote(text, span) {
	const numbers = [...text.matchAll(/\[\^(\d{1,9})\]/g)].map((match) => Number(match[1]));
	const sign = `[^${Math.max(0, ...numbers) + 1}]`;
	const last = text.trimEnd();
	const together = /(?:^|\n)\[\^[^\s\]]+\]:[^\n]*$/.test(last);
	const gap = "\n".repeat(together ? 1 : 2);
	const at = Math.min(span.to, text.length);
	const end = Math.max(last.length, at);
	const insert = `${gap}${sign}: `;
	const caret = end + sign.length + insert.length;
	return { changes: [{ from: at, to: at, insert: sign }, { from: end, to: text.length, insert }], from: caret, to: caret };
}
