// The commands of the toolbar and the keys, by name.

import * as blocks from "./writing-blocks.js";
import * as marks from "./writing-marks.js";

/** Each makes of a text and what is selected what to change. */
export const COMMANDS = {
	bold: marks.bold,
	italic: marks.italic,
	link: marks.link,
	footnote: marks.footnote,
	heading: blocks.heading,
	subheading: blocks.subheading,
	quote: blocks.quote,
	list: blocks.list,
	numbered: blocks.numbered,
	spoiler: blocks.spoiler,
	pull: blocks.pull,
	trailer: blocks.trailer,
	indent: blocks.indent,
	outdent: blocks.outdent,
	nextItem: blocks.nextItem,
};

/** The names of the commands that are in force at a selection. */
export const inForce = (text, span) => [
	...["bold", "italic"].filter((name) => marks.isMarked(text, span, name === "bold" ? "**" : "*")),
	...marks.linkAround(text, span) ? ["link"] : [],
	...blocks.kindsOf(text, span),
];
