// Where the focus is and what is wrong with how it looks: WCAG 2.4.7 (visible), 2.4.11 (not obscured),
// 1.4.11 (three to one against what lies around it).
() => {
	const one = document.activeElement;
	if (!one || one === document.body || one === document.documentElement) {
		return null;
	}
	const light = (colour) => {
		const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => part / 255)
			.map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const behind = (element) => {
		const colour = element ? getComputedStyle(element).backgroundColor : "rgb(255, 255, 255)";
		return /, 0\)$/.test(colour) ? behind(element.parentElement) : colour;
	};
	const style = getComputedStyle(one);
	const [darker, lighter] = [light(style.outlineColor), light(behind(one.parentElement))].sort((a, b) => a - b);
	const boxes = [...one.getClientRects(), ...[...one.children].flatMap((child) => [...child.getClientRects()])];
	const seen = boxes.some((box) => {
		const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
		return top && (one.contains(top) || top.contains(one) && top.closest("a, button, summary") === one);
	});
	const faults = [];
	if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) {
		faults.push(`outline ${style.outline}`);
	}
	if ((lighter + 0.05) / (darker + 0.05) < 3) {
		faults.push(`outline ${style.outlineColor} on ${behind(one.parentElement)}`);
	}
	if (!seen) {
		faults.push("nothing of it to be seen");
	}
	return { stop: Number(one.dataset.stop ?? -1), name: one.outerHTML.slice(0, 100), faults };
}
