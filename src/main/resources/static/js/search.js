// The search field offers pages as one types: a combobox with a list (WAI-ARIA Authoring Practices, "Editable
// Combobox With List Autocomplete"). Whoever chooses one goes there; whoever does not searches as without a script.
import { element } from "./element.js";

const PAUSE = 120;
const input = document.getElementById("_q");
const list = element("ul", { id: "_suggestions", className: "search__suggestions", role: "listbox", hidden: true });
const said = element("p", { className: "hidden", role: "status" });
let timer = 0;
let asked = 0;
let active = -1;

list.setAttribute("aria-label", "Suggestions");
input.after(list, said);
input.role = "combobox";
input.setAttribute("aria-autocomplete", "list");
input.setAttribute("aria-controls", list.id);
input.setAttribute("aria-expanded", "false");

async function ask() {
	const number = ++asked;
	const typed = input.value.trim();
	if (typed === "") {
		close();
		return;
	}
	const answer = await fetch(`${input.dataset.suggestions}?q=${encodeURIComponent(typed.slice(0, 200))}`).catch(() => null);
	const suggestions = answer?.ok ? await answer.json().catch(() => []) : [];
	if (number === asked && document.activeElement === input) {
		show(suggestions);
		said.textContent = suggestions.length === 0 ? "" : `${suggestions.length} suggestions`;
	}
}

function show(suggestions) {
	list.replaceChildren(...suggestions.map(({ name, remark, path }, at) => {
		const option = element("li", { id: `${list.id}-${at}`, role: "option", ariaSelected: "false" },
			element("span", { textContent: name }), " ", element("span", { className: "label", textContent: remark }));
		option.dataset.path = path;
		return option;
	}));
	active = -1;
	list.hidden = suggestions.length === 0;
	input.setAttribute("aria-expanded", String(!list.hidden));
	input.removeAttribute("aria-activedescendant");
}

function close() {
	asked++;
	clearTimeout(timer);
	show([]);
	said.textContent = "";
}

function move(to) {
	const options = [...list.children];
	active = (to + options.length) % options.length;
	options.forEach((option, at) => { option.ariaSelected = String(at === active); });
	options[active].scrollIntoView({ block: "nearest" });
	input.setAttribute("aria-activedescendant", options[active].id);
}

input.addEventListener("input", () => {
	clearTimeout(timer);
	timer = setTimeout(ask, PAUSE);
});
input.addEventListener("keydown", (event) => {
	if (list.hidden || event.isComposing) {
		return;
	}
	if (event.key === "ArrowDown" || event.key === "ArrowUp") {
		event.preventDefault();
		move(active + (event.key === "ArrowDown" ? 1 : active < 0 ? 0 : -1));
	}
	else if (event.key === "Enter" && active >= 0) {
		event.preventDefault();
		location.href = list.children[active].dataset.path;
	}
	else if (event.key === "Escape") {
		event.preventDefault();
		close();
	}
});
list.addEventListener("pointerdown", (event) => event.preventDefault());
list.addEventListener("click", (event) => {
	const option = event.target.closest("li");
	if (option) {
		location.href = option.dataset.path;
	}
});
input.addEventListener("blur", close);
