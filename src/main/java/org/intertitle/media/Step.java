package org.intertitle.media;

import org.intertitle.media.Outline.Point;

/**
 * One step along an outline, in absolute coordinates.
 */
sealed interface Step {

	/**
	 * The same step elsewhere.
	 * @param scale how much larger things are there
	 * @param mirrored whether clockwise turns anticlockwise
	 */
	Step at(Elsewhere elsewhere, double scale, boolean mirrored);

	record Move(int x, int y) implements Step {

		@Override
		public Step at(Elsewhere elsewhere, double scale, boolean mirrored) {
			Point to = elsewhere.of(this.x, this.y);
			return new Move(to.x(), to.y());
		}

	}

	record Line(int x, int y) implements Step {

		@Override
		public Step at(Elsewhere elsewhere, double scale, boolean mirrored) {
			Point to = elsewhere.of(this.x, this.y);
			return new Line(to.x(), to.y());
		}

	}

	record Curve(int controlX, int controlY, int x, int y) implements Step {

		@Override
		public Step at(Elsewhere elsewhere, double scale, boolean mirrored) {
			Point control = elsewhere.of(this.controlX, this.controlY);
			Point to = elsewhere.of(this.x, this.y);
			return new Curve(control.x(), control.y(), to.x(), to.y());
		}

	}

	record Arc(int radius, boolean clockwise, int x, int y) implements Step {

		@Override
		public Step at(Elsewhere elsewhere, double scale, boolean mirrored) {
			Point to = elsewhere.of(this.x, this.y);
			int scaled = (int) Math.max(1, Math.round(this.radius * scale));
			return new Arc(scaled, this.clockwise != mirrored, to.x(), to.y());
		}

	}

	record Close() implements Step {

		@Override
		public Step at(Elsewhere elsewhere, double scale, boolean mirrored) {
			return this;
		}

	}

	interface Elsewhere {

		Point of(int x, int y);

	}

}
