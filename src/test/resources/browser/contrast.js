// The contrast of a text with what is painted behind it, by WCAG 1.4.3.
(element) => {
	const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
	const light = (colour) => {
		const [red, green, blue] = parts(colour).map((part) => part / 255)
			.map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const behind = (one) => {
		const colour = one ? getComputedStyle(one).backgroundColor : "rgb(255, 255, 255)";
		return parts(colour)[3] === 0 ? behind(one.parentElement) : colour;
	};
	const [darker, lighter] = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}
