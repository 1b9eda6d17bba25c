// Turns each text field of Markdown into a place to write. Without this script the field is what it is: a field.

import { history, historyKeymap, standardKeymap } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { COMMANDS, inForce } from "./writing-commands.js";
import { dialect } from "./writing-dialect.js";
import { fieldOf } from "./writing-field.js";
import { finding } from "./writing-find.js";
import { lines } from "./writing-lines.js";
import { look } from "./writing-look.js";
import { pasting } from "./writing-paste.js";
import { accept, picturing } from "./writing-pictures.js";
import { places } from "./writing-places.js";
import { run } from "./writing-run.js";
import { suggest, suggestions } from "./writing-suggestions.js";
import { equip, keysOf, press, written } from "./writing-toolbar.js";

/** How long the buttons may lag behind the caret, in milliseconds. */
const LAG = 100;

/** @param {HTMLTextAreaElement} field */
function open(field) {
	const part = (name) => field.closest(".manuscript").querySelector(`.manuscript__${name}`);
	const { paste, upload, related } = field.dataset;
	const say = (sentence) => part("alert").append(Object.assign(document.createElement("p"), { textContent: sentence }));
	const pictures = picturing({ address: upload, say });
	const clipboard = pasting({ address: paste, upload: pictures.upload, say });
	const tied = fieldOf(field);
	const askers = { related: (view) => suggest(view, related), picture: (view) => pictures.choose(view) };
	const perform = (view, name) => {
		part("alert").replaceChildren();
		(askers[name] ?? ((asked) => run(asked, COMMANDS[name])))(view);
		return true;
	};
	const bound = keysOf(part("tools")).map(({ command, keys }) => ({ key: keys, run: (view) => perform(view, command) }));
	const view = new EditorView({
		parent: shadowBehind(field),
		state: EditorState.create({
			doc: field.value,
			extensions: [
				dialect, look, lines, places, suggestions, finding, history(), tied.extension,
				clipboard.extension, pictures.extension, pressing(part("tools")),
				keymap.of([...bound, ...lineKeys, ...historyKeymap, ...standardKeymap]),
			],
		}),
	});
	equip(part("tools"), (name) => {
		view.focus();
		perform(view, name);
	});
	tied.tie(view);
	explain(part("keys"), part("tools"));
	keepComplete(field, clipboard, pictures, say);
	field.dispatchEvent(new CustomEvent("desk:ready", { bubbles: true }));
}

/** The library brings its styles into a shadow root as objects, which the page's policy need not allow as text. */
function shadowBehind(field) {
	const host = document.createElement("div");
	host.className = "manuscript__paper";
	field.after(host);
	const shadow = host.attachShadow({ mode: "open" });
	// The field says itself what was typed, once it has it
	["input", "change"].forEach((type) => shadow.addEventListener(type, (event) => event.stopPropagation()));
	return shadow;
}

const lineKeys = [
	{ key: "Enter", run: (view) => run(view, COMMANDS.nextItem) },
	{ key: "Mod-]", run: (view) => run(view, COMMANDS.indent) || true },
	{ key: "Mod-[", run: (view) => run(view, COMMANDS.outdent) || true },
];

function pressing(toolbar) {
	let timer = 0;
	return EditorView.updateListener.of(({ docChanged, selectionSet, view }) => {
		if (docChanged || selectionSet) {
			clearTimeout(timer);
			timer = setTimeout(() => press(toolbar, inForce(view.state.doc.toString(), view.state.selection.main)), LAG);
		}
	});
}

/** Lists the keys of the buttons before those that the page names itself. */
function explain(list, toolbar) {
	list.querySelectorAll("kbd[data-keys]").forEach((key) => key.textContent = written(key.dataset.keys));
	list.prepend(...keysOf(toolbar).map(({ keys, name }) => {
		const row = document.createElement("li");
		row.append(Object.assign(document.createElement("kbd"), { textContent: written(keys) }), ` ${name}`);
		return row;
	}));
	list.hidden = false;
}

/** Nothing that is on its way into the text is left behind when the text goes. */
function keepComplete(field, clipboard, pictures, say) {
	window.addEventListener("pagehide", clipboard.settle, true);
	document.addEventListener("dragover", accept);
	document.addEventListener("drop", accept);
	window.addEventListener("submit", (event) => {
		const { submitter } = event;
		clipboard.settle();
		const arrival = event.target === field.form ? pictures.arrival() : null;
		if (arrival) {
			event.preventDefault();
			event.stopImmediatePropagation();
			say("A picture is still on its way. The form goes as soon as it has arrived.");
			arrival.then((complete) => complete && field.form.requestSubmit(submitter));
		}
	}, true);
}

document.querySelectorAll("textarea[data-markdown]").forEach(open);
