package org.intertitle.media;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;

/**
 * Prints a drawing as pixels, one to a unit of the drawing.
 */
final class PngPress {

	private final Graphics2D graphics;

	private final Lettering lettering;

	private PngPress(Graphics2D graphics, Lettering lettering) {
		this.graphics = graphics;
		this.lettering = lettering;
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
	}

	static BufferedImage print(Drawing drawing, Lettering lettering) {
		CoverFormat format = drawing.format();
		BufferedImage image = new BufferedImage(format.printWidth(), format.printHeight(), BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.scale(format.magnification(), format.magnification());
			graphics.setColor(new Color(drawing.paper().rgb()));
			graphics.fillRect(0, 0, format.width(), format.height());
			PngPress press = new PngPress(graphics, lettering);
			drawing.marks().forEach(press::print);
			return image;
		}
		finally {
			graphics.dispose();
		}
	}

	private void print(Mark mark) {
		switch (mark) {
			case Mark.Shape shape -> fill(shape.colour(), path(shape.outline()));
			case Mark.Disc disc -> fill(disc.colour(), circle(disc.x(), disc.y(), disc.radius()));
			case Mark.Stroke stroke -> fill(stroke.colour(), pen(stroke).createStrokedShape(path(stroke.outline())));
			case Mark.Words words ->
				words.rows().forEach((row) -> fill(words.colour(), this.lettering.outline(words, row)));
		}
	}

	private void fill(Colour colour, Shape shape) {
		this.graphics.setColor(new Color(colour.rgb()));
		this.graphics.fill(shape);
	}

	private static Shape circle(double x, double y, double radius) {
		return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
	}

	/** A pen as SVG has it unless told otherwise: butt caps, mitred up to four times. */
	private static BasicStroke pen(Mark.Stroke stroke) {
		float[] dashes = new float[stroke.dashes().size()];
		for (int i = 0; i < dashes.length; i++) {
			dashes[i] = stroke.dashes().get(i);
		}
		return new BasicStroke(stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4,
				(dashes.length > 0) ? dashes : null, 0);
	}

	private static Path2D path(Outline outline) {
		Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
		for (Step step : outline.steps()) {
			switch (step) {
				case Step.Move to -> path.moveTo(to.x(), to.y());
				case Step.Line to -> path.lineTo(to.x(), to.y());
				case Step.Curve to -> path.quadTo(to.controlX(), to.controlY(), to.x(), to.y());
				case Step.Arc to -> path.append(arc(path.getCurrentPoint(), to), true);
				case Step.Close close -> path.closePath();
			}
		}
		return path;
	}

	/** Finds the circle of an arc as SVG 2, appendix B.2.4, does. */
	private static Arc2D arc(Point2D from, Step.Arc to) {
		double dx = (from.getX() - to.x()) / 2;
		double dy = (from.getY() - to.y()) / 2;
		double half = Math.max(1e-9, StrictMath.sqrt(dx * dx + dy * dy));
		double radius = Math.max(half, to.radius());
		double rise = StrictMath.sqrt(radius * radius - half * half) / half;
		int side = to.clockwise() ? 1 : -1;
		double x = to.x() + dx + side * rise * dy;
		double y = to.y() + dy - side * rise * dx;
		double start = StrictMath.toDegrees(StrictMath.atan2(y - from.getY(), from.getX() - x));
		double end = StrictMath.toDegrees(StrictMath.atan2(y - to.y(), to.x() - x));
		double extent = ((start - end) * side % 360 + 360) % 360 * -side;
		return new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, start, extent, Arc2D.OPEN);
	}

}
