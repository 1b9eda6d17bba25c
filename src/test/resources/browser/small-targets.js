// WCAG 2.5.8: 24 by 24 CSS pixels, or in a line of text, or room for a circle of that size around it,
// or another target that does the same and is large enough.
() => {
	const targets = [...document.querySelectorAll("a[href], button, input, select, summary, iframe")]
		.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(".skip"))
		.map((one) => ({ one, box: one.getBoundingClientRect() }));
	const large = ({ box }) => box.width >= 24 && box.height >= 24;
	const inText = ({ one }) => {
		let block = one.parentElement;
		while (getComputedStyle(block).display.startsWith("inline")) {
			block = block.parentElement;
		}
		const links = [...block.querySelectorAll("a")].map((link) => link.innerText).join("");
		return getComputedStyle(one).display === "inline"
			&& block.innerText.replace(/\s/g, "").length > links.replace(/\s/g, "").length;
	};
	const centre = ({ box }) => [box.x + box.width / 2, box.y + box.height / 2];
	const crowds = (target, other) => {
		const [x, y] = centre(target);
		if (!large(other)) {
			const [otherX, otherY] = centre(other);
			return Math.hypot(x - otherX, y - otherY) < 24;
		}
		const { left, right, top, bottom } = other.box;
		return Math.hypot(x - Math.max(left, Math.min(x, right)), y - Math.max(top, Math.min(y, bottom))) < 12;
	};
	return targets.filter((target) => !large(target) && !inText(target))
		.filter((target) => targets.some((other) => other !== target && crowds(target, other)))
		.filter((target) => !targets.some((other) => other.one.href === target.one.href && large(other)))
		.map(({ one, box }) => `${one.outerHTML.slice(0, 100)} ${box.width.toFixed(1)} by ${box.height.toFixed(1)}`);
}
