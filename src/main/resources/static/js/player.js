// Lets a video in, once the reader asks for it; until then nothing is fetched from anywhere else.
document.addEventListener("click", (event) => {
	const link = event.target.closest("a[data-player]");
	if (!link || event.metaKey || event.ctrlKey || event.shiftKey) {
		return;
	}
	event.preventDefault();
	const frame = document.createElement("iframe");
	frame.src = link.dataset.player;
	frame.title = link.textContent.trim();
	frame.allow = "autoplay; fullscreen; picture-in-picture";
	link.replaceWith(frame);
	frame.focus();
});
