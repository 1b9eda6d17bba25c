// The rows of a film's credits, and of a series' films: moved, added and removed without asking the server. Without
// this script the same buttons send the form and get it back.
import "./media-picker.js";
import { completeNames } from "./lookup.js";

const rows = document.getElementById("_rows");
const blank = document.getElementById("_row");
const said = document.createElement("p");
let made = rows?.children.length ?? 0;

said.className = "hidden";
said.role = "status";
rows?.after(said);
document.querySelectorAll(".lookup [data-suggestions]").forEach(completeNames);

/** Buttons say which row they are for: by its number, which changes as rows move. */
function renumber() {
	const all = [...rows.children];
	all.forEach((row, at) => {
		row.querySelectorAll("[data-do]").forEach((button) => { button.value = `${button.dataset.do}-${at}`; });
		const group = row.querySelector("[role=group]");
		if (group) {
			group.ariaLabel = `Credit ${at + 1}`;
			group.querySelectorAll("[data-do]").forEach((button) => {
				button.ariaLabel = button.ariaLabel.replace(/\d+/, String(at + 1));
			});
		}
		row.querySelector("[data-do=up]").disabled = at === 0;
		row.querySelector("[data-do=down]").disabled = at === all.length - 1;
	});
}

/** The numbers of places stay where they are; what stands at them moves. */
function move(row, before) {
	const places = [...rows.querySelectorAll("[name=place]")].map((place) => place.value);
	rows.insertBefore(row, before);
	rows.querySelectorAll("[name=place]").forEach((place, at) => { place.value = places[at]; });
	renumber();
	said.textContent = `Now number ${[...rows.children].indexOf(row) + 1} of ${rows.children.length}.`;
}

function step(row, up) {
	const neighbour = up ? row.previousElementSibling : row.nextElementSibling;
	if (neighbour) {
		move(row, up ? neighbour : neighbour.nextElementSibling);
	}
}

function add() {
	const row = blank.content.firstElementChild.cloneNode(true);
	const number = made++;
	row.querySelectorAll("[id], [for]").forEach((element) => {
		["id", "for"].filter((name) => element.hasAttribute(name))
			.forEach((name) => element.setAttribute(name, element.getAttribute(name).replace(/\d+$/, String(number))));
	});
	const last = rows.lastElementChild?.querySelector("[name=job]").value;
	row.querySelector("[name=job]").value = last ?? "Director";
	rows.append(row);
	row.querySelectorAll("[data-suggestions]").forEach(completeNames);
	handle(row);
	renumber();
	row.querySelector("[name=person]").focus();
}

function remove(row) {
	const next = row.nextElementSibling ?? row.previousElementSibling;
	row.remove();
	renumber();
	said.textContent = "Removed.";
	(next?.querySelector("[data-do=remove]") ?? document.querySelector("button[value=add]")).focus();
}

document.addEventListener("click", (event) => {
	const button = event.target.closest("button[name=do]");
	const row = button?.closest("#_rows > li");
	if (button?.value === "add") {
		event.preventDefault();
		add();
	}
	else if (row) {
		event.preventDefault();
		if (button.dataset.do === "remove") {
			remove(row);
			return;
		}
		step(row, button.dataset.do === "up");
		(button.disabled ? row.querySelector("[data-do]:not(:disabled)") : button).focus();
	}
});

rows?.addEventListener("keydown", (event) => {
	if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
		event.preventDefault();
		const focused = document.activeElement;
		step(event.target.closest("#_rows > li"), event.key === "ArrowUp");
		focused.focus();
	}
});

/** A row is taken by what lies between its fields, so that text in a field can still be marked. */
function handle(row) {
	row.addEventListener("pointerdown", (event) => {
		row.draggable = !event.target.closest("input, select, button, a, label");
	});
	row.addEventListener("dragstart", (event) => {
		event.dataTransfer.effectAllowed = "move";
		event.dataTransfer.setData("text/plain", "");
		row.classList.add("credit-row--held");
	});
	row.addEventListener("dragend", () => {
		row.classList.remove("credit-row--held");
		row.draggable = false;
	});
	row.addEventListener("dragover", (event) => {
		const held = rows.querySelector(".credit-row--held");
		if (!held || held === row) {
			return;
		}
		event.preventDefault();
		const box = row.getBoundingClientRect();
		move(held, event.clientY < box.top + box.height / 2 ? row : row.nextElementSibling);
	});
}

[...rows?.children ?? []].forEach(handle);
