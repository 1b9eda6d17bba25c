// Texts that are cut off by their box, and texts of different blocks that lie upon each other.
// A line's box is taller than its letters, so only its middle counts.
() => {
	const hidden = (element) => element.closest(".hidden, .skip, svg") || !element.checkVisibility();
	const cut = [...document.querySelectorAll("body *")].filter((element) => !hidden(element))
		.filter((element) => ["hidden", "clip"].includes(getComputedStyle(element).overflowY) && element.innerText)
		.filter((element) => element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1)
		.map((element) => "cut: " + element.outerHTML.slice(0, 100));
	const block = (node) => {
		let element = node.parentElement;
		while (getComputedStyle(element).display.startsWith("inline")) {
			element = element.parentElement;
		}
		return element;
	};
	const lines = [];
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (texts.nextNode()) {
		const node = texts.currentNode;
		if (node.data.trim() && !hidden(node.parentElement) && node.parentElement.tagName !== "SCRIPT") {
			const range = document.createRange();
			range.selectNodeContents(node);
			for (const box of range.getClientRects()) {
				const margin = box.height * 0.3;
				lines.push({ node, block: block(node), left: box.left + 1, right: box.right - 1,
					top: box.top + margin, bottom: box.bottom - margin });
			}
		}
	}
	const covered = [];
	lines.forEach((one, at) => lines.slice(at + 1).filter((other) => other.block !== one.block
		&& one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
		.forEach((other) => covered.push(`on each other: "${one.node.data.slice(0, 40)}" and "${other.node.data.slice(0, 40)}"`)));
	return [...cut, ...new Set(covered)];
}
