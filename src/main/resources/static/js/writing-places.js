// Places in the text that are held open for what is still on its way: a picture, a text being converted. A place is
// shown, but it is no part of the text, so nobody can save it. What is typed at a place comes behind it, and places
// at the same spot keep the order in which they were opened, whichever is filled first.

import { isolateHistory } from "@codemirror/commands";
import { EditorSelection, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, WidgetType } from "@codemirror/view";

const opened = StateEffect.define();
const renamed = StateEffect.define();
const closed = StateEffect.define();

let last = 0;

class Sign extends WidgetType {

	constructor(label) {
		super();
		this.label = label;
	}

	eq(other) {
		return other.label === this.label;
	}

	toDOM() {
		const sign = document.createElement("span");
		sign.className = "cm-place";
		sign.textContent = this.label;
		return sign;
	}

}

function follow(held, transaction) {
	const filled = transaction.effects.find((effect) => effect.is(closed))?.value;
	return held.map((place) => ({ ...place, at: transaction.changes.mapPos(place.at, filled < place.id ? 1 : -1) }));
}

function change(held, effect) {
	if (effect.is(opened)) {
		return [...held, effect.value];
	}
	if (effect.is(closed)) {
		return held.filter((place) => place.id !== effect.value);
	}
	return effect.is(renamed) ? held.map((place) => place.id === effect.value.id ? { ...place, ...effect.value } : place) : held;
}

const signs = (held) =>
	Decoration.set(held.map(({ at, label }) => Decoration.widget({ widget: new Sign(label), side: -1 }).range(at)), true);

/** For an editor's state. */
export const places = StateField.define({
	create: () => [],
	update: (held, transaction) => transaction.effects.reduce(change, follow(held, transaction)),
	provide: (field) => EditorView.decorations.from(field, signs),
});

/**
 * Opens a place.
 * @param {EditorView} view
 * @param {number} at
 * @param {string} label what is expected there
 * @param {string} done what to tell who cannot see it once it has come
 */
export function openPlace(view, at, label, done) {
	const id = ++last;
	const find = () => view.state.field(places).find((place) => place.id === id);
	view.dispatch({ effects: [opened.of({ id, at, label, done }), EditorView.announce.of(label)] });
	return {
		rename: (text) => find() && view.dispatch({ effects: renamed.of({ id, label: text }) }),
		close: () => find() && view.dispatch({ effects: closed.of(id) }),

		/**
		 * Puts something into the place and closes it.
		 * @param {(text: string, at: number) => {changes: import("./writing-text.js").Change[], side: ?number}} insert
		 * @param {number} side 1 for a caret at that spot to follow it, -1 to stay before it, unless insert says otherwise
		 */
		fill: (insert, side) => afterComposition(view, () => find() && fill(view, find(), insert, side)),
	};
}

/** A change beside a word that is still being composed would break it off. */
function afterComposition(view, act) {
	if (view.compositionStarted) {
		setTimeout(afterComposition, 50, view, act);
	} else {
		act();
	}
}

function fill(view, { id, at, done }, insert, side) {
	const inserted = insert(view.state.doc.toString(), at);
	const changes = view.state.changes(inserted.changes);
	const to = inserted.side ?? side;
	const { anchor, head } = view.state.selection.main;
	view.dispatch({
		changes,
		selection: EditorSelection.single(changes.mapPos(anchor, to), changes.mapPos(head, to)),
		effects: [closed.of(id), EditorView.announce.of(done)],
		annotations: isolateHistory.of("full"),
		userEvent: "input.paste",
	});
}
