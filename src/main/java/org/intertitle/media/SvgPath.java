package org.intertitle.media;

/**
 * Writes an outline as SVG path data, with relative commands and no needless separators.
 * Nor does it close what is filled, for a fill closes it.
 */
final class SvgPath {

	private final StringBuilder out = new StringBuilder();

	private int x;

	private int y;

	private char last;

	private SvgPath() {
	}

	static String of(Outline outline) {
		SvgPath path = new SvgPath();
		outline.steps().forEach(path::write);
		return path.out.toString();
	}

	private void write(Step step) {
		switch (step) {
			case Step.Move to -> {
				command(this.out.isEmpty() ? 'M' : 'm', to.x() - this.x, to.y() - this.y);
				arrive(to.x(), to.y());
			}
			case Step.Line to -> {
				line(to.x() - this.x, to.y() - this.y);
				arrive(to.x(), to.y());
			}
			case Step.Curve to -> {
				command('q', to.controlX() - this.x, to.controlY() - this.y, to.x() - this.x, to.y() - this.y);
				arrive(to.x(), to.y());
			}
			case Step.Arc to -> {
				int sweep = to.clockwise() ? 1 : 0;
				command('a', to.radius(), to.radius(), 0, 0, sweep, to.x() - this.x, to.y() - this.y);
				arrive(to.x(), to.y());
			}
			case Step.Close close -> {
			}
		}
	}

	private void line(int dx, int dy) {
		if (dy == 0) {
			command('h', dx);
		}
		else if (dx == 0) {
			command('v', dy);
		}
		else {
			command('l', dx, dy);
		}
	}

	private void command(char letter, int... numbers) {
		if (letter != this.last) {
			this.out.append(letter);
		}
		this.last = letter;
		for (int number : numbers) {
			if (number >= 0 && Character.isDigit(this.out.charAt(this.out.length() - 1))) {
				this.out.append(' ');
			}
			this.out.append(number);
		}
	}

	private void arrive(int toX, int toY) {
		this.x = toX;
		this.y = toY;
	}

}
