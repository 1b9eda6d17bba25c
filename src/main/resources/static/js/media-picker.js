// Chooses a picture for a field: beside the field a button opens the library's newest pictures, which
// can be searched and added to. The field keeps the picture's address; without scripts it is typed.
import { element } from "./element.js";
import { parse } from "./markup.js";
import { newsroomFetch } from "./sign-in-again.js";
import { PICTURES, sendPicture } from "./uploading.js";

const WAIT = 250;

function dialogFor(source, choose) {
	const search = element("input", { type: "search", className: "field__control", placeholder: "Words or file name", ariaLabel: "Search pictures" });
	const file = element("input", { type: "file", className: "field__control", accept: PICTURES, ariaLabel: "Upload another" });
	const status = element("p", { role: "status" });
	const pictures = element("div", {});
	const close = element("button", { type: "button", className: "button", textContent: "Close" });
	const dialog = element("dialog", { className: "picker-dialog", ariaLabel: "Choose a picture" },
		element("div", { className: "picker-dialog__head" }, search, file, close), status, pictures);
	let chosen = "";
	let timer;

	async function load() {
		const address = new URL(source, location.href);
		address.search = new URLSearchParams({ q: search.value, name: "picked", chosen });
		const answer = await newsroomFetch(address);
		status.textContent = answer.ok ? "" : "The library cannot be reached right now.";
		if (answer.ok) {
			pictures.replaceChildren(...parse(await answer.text()).body.children);
		}
	}

	search.addEventListener("input", () => {
		clearTimeout(timer);
		timer = setTimeout(load, WAIT);
	});
	pictures.addEventListener("change", ({ target }) => {
		choose(target.value, target.closest("label").querySelector("img")?.src);
		dialog.close();
	});
	file.addEventListener("change", async () => {
		status.textContent = "Uploading…";
		try {
			const picture = await sendPicture("/admin/media/upload", file.files[0]);
			choose(picture.address, picture.address, picture.alt ? null : picture.id);
			dialog.close();
		} catch (fault) {
			status.textContent = fault.message;
		}
		file.value = "";
	});
	close.addEventListener("click", () => dialog.close());
	document.body.append(dialog);
	return (value) => {
		chosen = value;
		status.textContent = "";
		dialog.showModal();
		load();
	};
}

/** @param {HTMLElement} host the field, or what it is in; its data-picker says where pictures are found */
function picking(host) {
	const field = host.matches("input") ? host : host.querySelector("input");
	const image = element("img", { alt: "", hidden: true });
	const silent = element("a", { className: "field__hint", target: "_blank", textContent: "It has no alt text yet: give it one.", hidden: true });
	const button = element("button", { type: "button", className: "button", textContent: "Choose…" });
	button.setAttribute("aria-label", `Choose: ${document.querySelector(`label[for="${field.id}"]`)?.textContent ?? "picture"}`);

	function show(address) {
		image.hidden = !address;
		if (address) {
			image.src = address;
		}
	}

	const open = dialogFor(host.dataset.picker, (address, picture, undescribed) => {
		field.value = address;
		silent.hidden = !undescribed;
		silent.href = `/admin/media/${undescribed}`;
		field.dispatchEvent(new Event("input", { bubbles: true }));
		field.dispatchEvent(new Event("change", { bubbles: true }));
		show(picture);
	});
	const row = element("div", { className: "picker-field" });
	field.replaceWith(row);
	row.append(field, button, image, silent);
	button.addEventListener("click", () => open(field.value));
	show(field.value.startsWith("/media/") ? field.value : "");
}

document.querySelectorAll("[data-picker]").forEach(picking);
