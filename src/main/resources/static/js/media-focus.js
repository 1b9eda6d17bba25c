// A click on the picture moves its focal point, and the crops show at once what they would keep.

const frame = document.querySelector(".focus[data-editable=true]");
const fields = [document.getElementById("focusX"), document.getElementById("focusY")];

if (frame && fields.every(Boolean)) {
	const image = frame.querySelector("img");
	const [upright, level] = frame.querySelectorAll("line");
	const crops = [...document.querySelectorAll("[data-ratio]")].map((figure) => figure.querySelector("picture"));
	const whole = { width: image.width, height: image.height };
	whole.width = Number(image.getAttribute("width"));
	whole.height = Number(image.getAttribute("height"));

	/** Where a crop of a length begins, as a share of what is left over; as the server cuts it. */
	function share(percent, length, part) {
		const start = Math.min(Math.max(percent / 100 * length - part / 2, 0), length - part);
		return (length > part) ? start / (length - part) * 100 : 50;
	}

	/** The crops that are there are of the point that was saved; the whole picture stands in for them. */
	function preview(x, y) {
		for (const crop of crops) {
			crop.querySelector("source")?.remove();
			const shown = crop.querySelector("img");
			const ratio = Number(shown.getAttribute("width")) / Number(shown.getAttribute("height"));
			const width = Math.min(whole.width, whole.height * ratio);
			const height = Math.min(whole.height, whole.width / ratio);
			shown.src = image.currentSrc || image.src;
			shown.style.objectPosition = `${share(x, whole.width, width)}% ${share(y, whole.height, height)}%`;
		}
	}

	function show() {
		const [x, y] = fields.map((field) => Math.min(Math.max(Number(field.value) || 0, 0), 100));
		upright.setAttribute("x1", x);
		upright.setAttribute("x2", x);
		level.setAttribute("y1", y);
		level.setAttribute("y2", y);
		preview(x, y);
	}

	frame.classList.add("focus--moving");
	document.querySelectorAll("[data-for-scripts]").forEach((hint) => { hint.hidden = false; });
	frame.addEventListener("click", (event) => {
		const box = image.getBoundingClientRect();
		fields[0].value = Math.round(Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1) * 100);
		fields[1].value = Math.round(Math.min(Math.max((event.clientY - box.top) / box.height, 0), 1) * 100);
		show();
	});
	fields.forEach((field) => field.addEventListener("input", show));
}
