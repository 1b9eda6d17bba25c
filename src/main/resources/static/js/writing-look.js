// The text as it will be set, not as code: the reader's type and measure, with the signs of Markdown stepping back.
// The rules go into the editor's shadow root; the publication's tokens reach them by inheritance.

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const label = { fontFamily: "var(--label)", fontSize: "0.8em", fontVariantNumeric: "lining-nums" };

const faint = "color-mix(in srgb, var(--ink-soft) 85%, var(--paper))";

const words = HighlightStyle.define([
	{ tag: tags.emphasis, fontStyle: "italic" },
	{ tag: tags.strong, fontWeight: "700" },
	{ tag: tags.strikethrough, textDecoration: "line-through" },
	{ tag: tags.link, textDecoration: "underline var(--rule) 1px", textUnderlineOffset: "0.18em" },
	{ tag: tags.monospace, fontFamily: "ui-monospace, monospace", fontSize: "0.9em" },
	{ tag: tags.url, ...label, color: faint, textDecoration: "none" },
	{ tag: tags.labelName, ...label, color: "var(--accent)", fontWeight: "600" },
	{ tag: [tags.processingInstruction, tags.contentSeparator, tags.escape], color: faint, fontWeight: "400" },
]);

const paper = EditorView.theme({
	"&": { maxHeight: "calc(100vh - 8rem)", border: "1px solid var(--ink-soft)", borderRadius: "2px", background: "var(--paper)", color: "var(--ink)" },
	"&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "1px" },
	".cm-scroller": { fontFamily: "var(--text)", fontSize: "var(--reading)", lineHeight: "1.6" },
	".cm-content": {
		minHeight: "min(26rem, 55vh)",
		padding: "1.25rem max(1rem, calc((100% - 38rem) / 2)) 3rem",
		caretColor: "var(--accent)",
		fontVariantNumeric: "oldstyle-nums",
		hangingPunctuation: "first allow-end",
	},
	".cm-line": { padding: "0" },
	".cm-line::selection, .cm-line ::selection": { background: "color-mix(in srgb, var(--accent) 28%, var(--paper))", color: "var(--ink)" },
	".cm-h1, .cm-h2": { paddingTop: "0.5em", font: "400 var(--display)/1.25 var(--title)" },
	".cm-h3": { paddingTop: "0.4em", font: "400 var(--heading)/1.35 var(--title)" },
	".cm-item": { paddingLeft: "1.3em", textIndent: "-0.8em" },
	".cm-quotation": { paddingLeft: "1em", borderLeft: "3px solid var(--accent)" },
	".cm-cue": { ...label, padding: "0.3em 0.75em", borderLeft: "3px solid var(--ink)", background: "var(--paper-deep)" },
	".cm-fence": { ...label, padding: "0.3em 0.75em", background: "var(--paper-deep)", color: faint },
	".cm-spoiler": { paddingLeft: "1em", borderLeft: "2px dashed var(--ink-soft)" },
	".cm-pull": { font: "400 var(--heading)/1.35 var(--title)", paddingLeft: "1em", color: "var(--accent)" },
	".cm-note": { fontSize: "0.875em" },
	".cm-place": { ...label, margin: "0 0.2em", padding: "0.1em 0.5em", border: "1px dashed var(--ink-soft)", color: "var(--ink-soft)" },
});

const tools = EditorView.theme({
	".cm-panels": { background: "var(--paper-deep)", color: "var(--ink)", fontFamily: "var(--label)", fontSize: "var(--small)" },
	".cm-panels-top": { borderBottom: "1px solid var(--rule)" },
	".cm-find": { display: "flex", flexWrap: "wrap", gap: "0.4rem", alignItems: "center", padding: "0.5rem 0.75rem" },
	".cm-find__count": { minWidth: "5.5em", fontVariantNumeric: "tabular-nums lining-nums", color: "var(--ink-soft)" },
	"input:not([type=checkbox])": {
		minHeight: "2rem", padding: "0.2rem 0.5rem", border: "1px solid var(--ink-soft)", borderRadius: "2px",
		background: "var(--paper)", color: "inherit", font: "inherit",
	},
	"button": {
		minHeight: "2rem", padding: "0.2rem 0.7rem", border: "1px solid currentcolor", borderRadius: "2px",
		background: "none", color: "inherit", font: "inherit", cursor: "pointer",
	},
	"button:hover": { background: "var(--paper)" },
	"button:focus-visible, input:focus-visible": { outline: "3px solid var(--accent)", outlineOffset: "1px" },
	".cm-searchMatch": { background: "color-mix(in srgb, var(--accent) 22%, transparent)" },
	".cm-searchMatch-selected": { outline: "2px solid var(--accent)" },
	".cm-tooltip.cm-suggestions": {
		width: "min(26rem, 90vw)", border: "1px solid var(--ink-soft)", background: "var(--paper)", color: "var(--ink)",
		boxShadow: "0 0.5rem 1.5rem rgb(0 0 0 / 0.25)", fontFamily: "var(--label)", fontSize: "var(--small)", lineHeight: "1.4",
	},
	".cm-suggestions input": { width: "calc(100% - 1rem)", margin: "0.5rem", boxSizing: "border-box" },
	".cm-suggestions ul": { maxHeight: "14rem", margin: "0", padding: "0", overflowY: "auto", listStyle: "none" },
	".cm-suggestions li": { padding: "0.45rem 0.75rem", cursor: "pointer" },
	".cm-suggestions li[aria-selected=true]": { background: "var(--ink)", color: "var(--paper)", outline: "2px solid transparent", outlineOffset: "-2px" },
	".cm-suggestions p": { margin: "0", padding: "0.25rem 0.75rem 0.6rem", color: "var(--ink-soft)" },
});

/** For an editor's state. */
export const look = [syntaxHighlighting(words), paper, tools, EditorView.lineWrapping];
