// Everything that the Tab key must reach, in this order, numbered.
() => {
	const all = document.querySelectorAll("a[href], button, input, select, textarea, summary, iframe, [tabindex]");
	const reachable = [...all].filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }));
	reachable.forEach((one, at) => one.dataset.stop = at);
	return reachable.length;
}
