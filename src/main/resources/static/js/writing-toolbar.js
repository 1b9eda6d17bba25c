// A toolbar by the ARIA Authoring Practices Guide: one stop of the Tab key, arrows within it. The page has the buttons;
// each names its command in data-command and its keys in data-keys.

const APPLE = /Mac|iP(?:hone|ad|od)/.test(navigator.platform);

const SIGNS = { Mod: APPLE ? "⌘" : "Ctrl", Alt: APPLE ? "⌥" : "Alt", Shift: APPLE ? "⇧" : "Shift" };

const NAMES = { Mod: APPLE ? "Meta" : "Control" };

const buttonsOf = (toolbar) => [...toolbar.querySelectorAll("button[data-command]")];

/** How a key is written for people: Ctrl+B, or ⌘B. */
export const written = (keys) =>
	keys.split("-").map((key) => SIGNS[key] ?? key.toUpperCase()).join(APPLE ? "" : "+");

/** @returns {{command: string, keys: string, name: string}[]} of each button that has keys */
export const keysOf = (toolbar) => buttonsOf(toolbar).filter((button) => button.dataset.keys)
	.map((button) => ({ command: button.dataset.command, keys: button.dataset.keys, name: nameOf(button) }));

const nameOf = (button) => button.getAttribute("aria-label") ?? button.textContent.trim();

/**
 * Brings a toolbar to life.
 * @param {HTMLElement} toolbar
 * @param {(command: string) => void} perform
 */
export function equip(toolbar, perform) {
	const buttons = buttonsOf(toolbar);
	buttons.forEach((button) => {
		const { keys } = button.dataset;
		button.tabIndex = button === buttons[0] ? 0 : -1;
		button.title = nameOf(button) + (keys ? ` (${written(keys)})` : "");
		if (keys) {
			button.setAttribute("aria-keyshortcuts", keys.split("-").map((key) => NAMES[key] ?? key.toUpperCase()).join("+"));
		}
	});
	// The caret stays where it is while a button is pressed
	toolbar.addEventListener("mousedown", (event) => event.preventDefault());
	toolbar.addEventListener("click", (event) => {
		const button = event.target.closest("button[data-command]");
		if (button) {
			stop(buttons, buttons.indexOf(button));
			perform(button.dataset.command);
		}
	});
	toolbar.addEventListener("keydown", (event) => move(event, buttons));
	toolbar.hidden = false;
}

function move(event, buttons) {
	const at = buttons.indexOf(event.target);
	const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
	if (to !== undefined) {
		event.preventDefault();
		stop(buttons, (to + buttons.length) % buttons.length).focus();
	}
}

function stop(buttons, at) {
	buttons.forEach((button, index) => {
		button.tabIndex = index === at ? 0 : -1;
	});
	return buttons[at];
}

/** Shows which commands are in force where the caret is. */
export function press(toolbar, commands) {
	buttonsOf(toolbar).filter((button) => button.hasAttribute("aria-pressed"))
		.forEach((button) => button.setAttribute("aria-pressed", String(commands.includes(button.dataset.command))));
}
