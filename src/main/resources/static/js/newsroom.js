// What every page of the newsroom does once scripts run.

// A notice is for the one time: a reload or a bookmark should not repeat it.
const address = new URL(location.href);
if (address.searchParams.has("said")) {
	address.searchParams.delete("said");
	history.replaceState(history.state, "", address);
}

// Whoever sent a form with faults begins with the list of them.
document.querySelector(".errors")?.focus();

// A form is on its way once; its key makes a second sending harmless, this makes it rare.
document.addEventListener("submit", (event) => {
	if (event.defaultPrevented) {
		return;
	}
	const form = event.target;
	if (form.dataset.sent) {
		event.preventDefault();
		return;
	}
	form.dataset.sent = "yes";
	window.addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
});
