// A field that completes names as one types: a combobox with a list (WAI-ARIA Authoring
// Practices, "Editable Combobox With List Autocomplete"). The list comes from the server.
import { newsroomFetch } from "./sign-in-again.js";
import { parse } from "./markup.js";

const PAUSE = 120;
let fields = 0;

/** @param {HTMLInputElement} input with the list's source in `data-suggestions` */
export function completeNames(input) {
	const several = input.dataset.several === "true";
	const list = document.createElement("ul");
	let timer = 0;
	let asked = 0;
	let active = -1;

	list.id = `_lookup-${++fields}`;
	list.className = "lookup__list";
	list.role = "listbox";
	list.setAttribute("aria-label", `Suggestions for ${input.labels[0].textContent}`);
	list.hidden = true;
	input.after(list);
	input.role = "combobox";
	input.setAttribute("aria-autocomplete", "list");
	input.setAttribute("aria-controls", list.id);
	input.setAttribute("aria-expanded", "false");

	/** Of names between commas, the one in which the cursor stands. */
	function part() {
		if (!several) {
			return { start: 0, end: input.value.length };
		}
		const cursor = input.selectionStart;
		const end = input.value.indexOf(",", cursor);
		return { start: input.value.lastIndexOf(",", cursor - 1) + 1, end: end < 0 ? input.value.length : end };
	}

	async function ask() {
		const { start, end } = part();
		const typed = input.value.slice(start, end).trim();
		const number = ++asked;
		if (typed === "") {
			close();
			return;
		}
		const answer = await newsroomFetch(`${input.dataset.suggestions}?q=${encodeURIComponent(typed.slice(0, 100))}`, { quiet: true }).catch(() => null);
		if (answer?.ok && number === asked && document.activeElement === input) {
			show([...parse(await answer.text()).querySelectorAll("li")]);
		}
	}

	function show(options) {
		list.replaceChildren(...options.map((option, at) => {
			const item = document.importNode(option, true);
			item.id = `${list.id}-${at}`;
			item.role = "option";
			item.ariaSelected = "false";
			return item;
		}));
		active = -1;
		const empty = options.length === 0;
		list.hidden = empty;
		input.setAttribute("aria-expanded", String(!empty));
		input.removeAttribute("aria-activedescendant");
	}

	function close() {
		asked++;
		show([]);
	}

	function move(to) {
		const items = [...list.children];
		active = (to + items.length) % items.length;
		items.forEach((item, at) => { item.ariaSelected = String(at === active); });
		items[active].scrollIntoView({ block: "nearest" });
		input.setAttribute("aria-activedescendant", items[active].id);
	}

	function choose(item) {
		const { start, end } = part();
		const value = item.dataset.value ?? item.textContent.trim();
		const before = input.value.slice(0, start) + (start > 0 ? " " : "");
		input.setRangeText(before + value, 0, end, "end");
		if (several && end >= input.value.length - value.length) {
			input.setSelectionRange(input.value.length, input.value.length);
		}
		close();
		input.dispatchEvent(new Event("input", { bubbles: true }));
		clearTimeout(timer);
	}

	input.addEventListener("input", () => {
		clearTimeout(timer);
		timer = setTimeout(ask, PAUSE);
	});
	input.addEventListener("keydown", (event) => {
		if (list.hidden) {
			return;
		}
		if (event.key === "ArrowDown" || event.key === "ArrowUp") {
			event.preventDefault();
			move(active + (event.key === "ArrowDown" ? 1 : active < 0 ? 0 : -1));
		}
		else if (event.key === "Enter" && active >= 0) {
			event.preventDefault();
			choose(list.children[active]);
		}
		else if (event.key === "Escape") {
			event.preventDefault();
			close();
		}
	});
	list.addEventListener("pointerdown", (event) => {
		event.preventDefault();
		const item = event.target.closest("li");
		if (item) {
			choose(item);
		}
	});
	input.addEventListener("blur", close);
}
