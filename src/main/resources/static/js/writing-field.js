// Keeps an editor and the text field behind it one: the field has the text at every moment, so a form sends it and
// other scripts read it there; and the field's name, description and state are the editor's.

import { Compartment, EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/**
 * @param {HTMLTextAreaElement} field
 * @returns for an editor's state, and what ties the editor to the field once it is there
 */
export function fieldOf(field) {
	const state = new Compartment();
	return {
		extension: [
			state.of(stateOf(field)),
			EditorView.updateListener.of((update) => update.docChanged && tell(field, update.state.doc.toString())),
		],
		tie: (view) => tie(field, view, () => view.dispatch({ effects: state.reconfigure(stateOf(field)) })),
	};
}

function tell(field, text) {
	if (field.value !== text) {
		field.value = text;
	}
	field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function stateOf(field) {
	const given = (name) => field.getAttribute(name);
	const described = (given("aria-describedby") ?? "").split(/\s+/)
		.map((id) => document.getElementById(id)?.textContent.trim()).filter(Boolean).join(" ");
	const attributes = {
		"aria-label": field.labels[0]?.textContent.trim() ?? given("aria-label"),
		"aria-description": described || null,
		"aria-required": field.required ? "true" : given("aria-required"),
		"aria-invalid": given("aria-invalid"),
		lang: given("lang"),
		spellcheck: given("spellcheck") ?? "true",
		autocorrect: "on",
		autocapitalize: "sentences",
		tabindex: "0",
	};
	const writable = !field.disabled && !field.readOnly;
	return [
		EditorView.contentAttributes.of(Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null))),
		EditorState.readOnly.of(!writable),
		EditorView.editable.of(!field.disabled),
	];
}

function tie(field, view, restate) {
	const follow = () => replace(view, field.value);
	const isFocused = document.activeElement === field;
	const { selectionStart: anchor, selectionEnd: head } = field;
	field.classList.add("manuscript__source");
	field.tabIndex = -1;
	field.setAttribute("aria-hidden", "true");
	// A click on the label, a link to the field and the browser's own check of the form all go there
	field.addEventListener("focus", () => view.focus());
	field.addEventListener("desk:replace", follow);
	field.form?.addEventListener("reset", () => queueMicrotask(follow));
	window.addEventListener("pageshow", follow);
	new MutationObserver(restate).observe(field, {
		attributeFilter: ["aria-describedby", "aria-invalid", "aria-required", "disabled", "lang", "readonly", "required", "spellcheck"],
	});
	if (isFocused) {
		view.dispatch({ selection: { anchor, head } });
		view.focus();
	}
}

/** Changes only what differs, so that the caret stays in its sentence. */
function replace(view, text) {
	const old = view.state.doc.toString();
	let from = 0;
	let [oldTo, to] = [old.length, text.length];
	while (from < oldTo && from < to && old[from] === text[from]) {
		from++;
	}
	while (oldTo > from && to > from && old[oldTo - 1] === text[to - 1]) {
		oldTo--;
		to--;
	}
	if (from < oldTo || from < to) {
		view.dispatch({ changes: { from, to: oldTo, insert: text.slice(from, to) } });
	}
}
