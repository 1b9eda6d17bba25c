// Signs at the beginning of lines, and lines that mean something by themselves. As in writing-marks.js, each function
// takes a text and what is selected, and says what to change.

import { edit, lineAt, linesOf, paragraph } from "./writing-text.js";

const HEADING = /^#{1,6}[ \t]+/;
const QUOTE = /^[ \t]{0,3}>[ \t]?/;
const BULLET = /^[ \t]*[-*+][ \t]+/;
const NUMBER = /^[ \t]*\d{1,9}[.)][ \t]+/;
const BEFORE_ITEM = /^((?:[ \t]{0,3}>[ \t]?)*)([ \t]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)/;
const BEFORE_QUOTATION = /^(?:[ \t]{0,3}>[ \t]?)+/;

/** Enough for the items of both kinds of list (CommonMark 0.31, section 5.2). */
const STEP = "    ";

const level = (level) => new RegExp(`^#{${level}}[ \\t]+`);

const lengthOf = (pattern, text) => pattern.exec(text)?.[0].length ?? 0;

/** Changes the beginning of each line: takes it away where all have it, else gives it to all. */
function toggle(text, span, { has, replaces, begin, blank = null }) {
	const lines = linesOf(text, span);
	const full = lines.length > 1 ? lines.filter((line) => line.text.trim()) : lines;
	const all = full.length > 0 && full.every((line) => has.test(line.text));
	const changes = lines.filter((line) => blank !== null || full.includes(line)).map((line) => {
		const put = full.includes(line) ? begin(line, full.indexOf(line)) : blank;
		return { from: line.from, to: line.from + lengthOf(all ? has : replaces, line.text), insert: all ? "" : put };
	});
	return edit(changes.filter(({ from, to, insert }) => text.slice(from, to) !== insert), span, true);
}

const indentation = (line) => /^[ \t]*/.exec(line.text)[0];

export const heading = (text, span, depth = 2) =>
	toggle(text, span, { has: level(depth), replaces: HEADING, begin: () => "#".repeat(depth) + " " });

export const subheading = (text, span) => heading(text, span, 3);

export const quote = (text, span) => toggle(text, span, { has: QUOTE, replaces: /^/, begin: () => "> ", blank: ">" });

export const list = (text, span) =>
	toggle(text, span, { has: BULLET, replaces: /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/, begin: (line) => indentation(line) + "- " });

export const numbered = (text, span) => toggle(text, span, {
	has: NUMBER,
	replaces: /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/,
	begin: (line, index) => `${indentation(line)}${index + 1}. `,
});

/** Which of these a line is, for the state of the buttons. */
export function kindsOf(text, span) {
	const line = lineAt(text, span.from).text;
	const kinds = { heading: level(2), subheading: level(3), quote: QUOTE, list: BULLET, numbered: NUMBER };
	const fence = fenceAround(text, span);
	return [...Object.keys(kinds).filter((kind) => kinds[kind].test(line)), ...(fence ? [fence.name] : [])];
}

export const spoiler = (text, span) => fence(text, span, "spoiler");

export const pull = (text, span) => fence(text, span, "pull");

/** Sets lines apart, or no longer, or as the other kind. */
function fence(text, span, name) {
	const old = fenceAround(text, span);
	if (old?.name === name) {
		const inside = old.open.to + 1;
		const end = old.close.to === text.length ? Math.max(inside, old.close.from - 1) : old.close.from;
		return edit([{ from: old.open.from, to: inside, insert: "" },
			{ from: end, to: Math.min(text.length, old.close.to + 1), insert: "" }], span);
	}
	if (old) {
		return edit([{ from: old.open.from, to: old.open.to, insert: `::: ${name}` }], span);
	}
	const lines = linesOf(text, span).filter((line) => line.text.trim());
	return lines.length > 0 ? enclose(text, span, lines, name) : begin(text, span, name);
}

function begin(text, span, name) {
	const { changes, to } = paragraph(text, span.from, `::: ${name}\n\n:::`);
	const caret = to - "\n:::".length;
	return { changes, from: caret, to: caret };
}

function enclose(text, span, lines, name) {
	const { from } = lines[0];
	const { to } = lines.at(-1);
	const before = from > 0 && lineAt(text, from - 1).text.trim() ? "\n" : "";
	const after = to < text.length && lineAt(text, to + 1).text.trim() ? "\n" : "";
	const opening = `${before}::: ${name}\n`;
	return {
		changes: [{ from, to: from, insert: opening }, { from: to, to, insert: `\n:::${after}` }],
		from: Math.max(span.from, from) + opening.length,
		to: Math.min(span.to, to) + opening.length,
	};
}

function fenceAround(text, span) {
	let open = null;
	for (const match of text.matchAll(/^:::+[ \t]*(spoiler|pull)?(?:[ \t].*)?$/gim)) {
		const line = { from: match.index, to: match.index + match[0].length };
		if (match[1] && !open) {
			open = line.from <= span.from ? { ...line, name: match[1].toLowerCase() } : null;
		} else if (!match[1] && open) {
			if (span.to <= line.to) {
				return span.from <= line.to ? { name: open.name, open, close: line } : null;
			}
			open = null;
		}
		if (line.from > span.to) {
			return null;
		}
	}
	return null;
}

/** Begins the line of a trailer; an address that is selected becomes it. */
export function trailer(text, span) {
	const words = text.slice(span.from, span.to).trim();
	if (/^https?:\/\/\S+$/.test(words)) {
		const line = lineAt(text, span.from);
		if (line.text.trim() === words) {
			return edit([{ from: line.from, to: line.to, insert: `Trailer: ${words}` }], { from: line.to, to: line.to });
		}
	}
	return paragraph(text, span.to, "Trailer: ");
}

/**
 * What the Enter key does in a list or a quotation: begins the next item, or ends the list.
 * @returns null anywhere else
 */
export function nextItem(text, span) {
	const line = lineAt(text, span.from);
	const item = BEFORE_ITEM.exec(line.text);
	const before = item ?? BEFORE_QUOTATION.exec(line.text);
	if (span.from !== span.to || !before || span.from < line.from + before[0].length) {
		return null;
	}
	if (line.text.length === before[0].length) {
		return edit([{ from: line.from, to: line.to, insert: item ? stepUp(item) : "" }], span);
	}
	const next = item ? item[1] + item[2] + (item[3] ?? Number(item[4]) + 1 + item[5]) + item[6] : before[0];
	return edit([{ from: span.from, to: span.to, insert: `\n${next}` }], span);
}

/** An empty item of an inner list becomes one of the outer list, and one of that is no item any more. */
function stepUp([whole, quotation, indentation]) {
	return indentation ? quotation + whole.slice(quotation.length).replace(/^(?: {1,4}|\t)/, "") : quotation;
}

const items = (text, span) => linesOf(text, span).filter((line) => BULLET.test(line.text) || NUMBER.test(line.text));

/** Puts items a step deeper. Other lines stay: indented, they would be code. */
export const indent = (text, span) =>
	edit(items(text, span).map(({ from }) => ({ from, to: from, insert: STEP })), span, true);

export const outdent = (text, span) => edit(items(text, span)
	.map((line) => ({ from: line.from, to: line.from + lengthOf(/^(?: {1,4}|\t)/, line.text), insert: "" }))
	.filter(({ from, to }) => from < to), span, true);
