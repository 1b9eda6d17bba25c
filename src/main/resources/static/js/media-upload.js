// Sends pictures one by one, shows how far each has come and what became of it. A file that
// is refused keeps no other from going in. Without scripts the form sends them all at once.
import { sendPicture } from "./uploading.js";

/** As many at a time: the server takes one after the other, and the line is kept busy. */
const AT_ONCE = 2;

function row(file) {
	const item = document.createElement("li");
	item.className = "upload__file";
	const name = document.createElement("b");
	name.textContent = file.name;
	const bar = document.createElement("progress");
	bar.setAttribute("aria-label", file.name);
	const words = document.createElement("p");
	words.textContent = "Waiting";
	item.append(name, bar, words);
	return {
		item,
		goes(share) {
			bar.value = share;
			words.textContent = (share < 1) ? `${Math.round(share * 100)} % sent` : "Being made ready";
		},
		isIn({ id, alt }) {
			bar.value = 1;
			const link = document.createElement("a");
			link.href = `/admin/media/${id}`;
			link.textContent = alt ? "In the library" : "In the library; it needs an alt text";
			words.replaceChildren(link);
		},
		isRefused(why) {
			bar.remove();
			item.classList.add("upload__file--refused");
			words.textContent = why;
		},
	};
}

function uploading(form) {
	const list = form.querySelector(".upload__files");
	const drop = form.querySelector(".upload__drop");
	const chooser = form.elements.file;
	const waiting = [];
	let running = 0;

	function take(files) {
		for (const file of files) {
			const shown = row(file);
			list.append(shown.item);
			waiting.push({ file, shown });
		}
		list.hidden = list.children.length === 0;
		while (running < AT_ONCE && waiting.length > 0) {
			next();
		}
	}

	async function next() {
		running++;
		for (let one = waiting.shift(); one; one = waiting.shift()) {
			const details = { credit: form.elements.credit.value, licence: form.elements.licence.value };
			await sendPicture(form.dataset.upload, one.file, one.shown.goes, details).then(one.shown.isIn, ({ message }) => one.shown.isRefused(message));
		}
		running--;
	}

	form.addEventListener("submit", (event) => {
		event.preventDefault();
		take(chooser.files);
		chooser.value = "";
	});
	drop.addEventListener("dragover", (event) => {
		event.preventDefault();
		drop.classList.add("upload__drop--over");
	});
	drop.addEventListener("dragleave", () => drop.classList.remove("upload__drop--over"));
	drop.addEventListener("drop", (event) => {
		event.preventDefault();
		drop.classList.remove("upload__drop--over");
		take(event.dataTransfer.files);
	});
	window.addEventListener("beforeunload", (event) => {
		if (running > 0) {
			event.preventDefault();
		}
	});
}

document.querySelectorAll("form[data-upload]").forEach(uploading);

// A file that misses its mark would be opened in place of the page.
for (const type of ["dragover", "drop"]) {
	document.addEventListener(type, (event) => event.preventDefault());
}
