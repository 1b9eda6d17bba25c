package org.intertitle.media;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The edge of a shape: straight lines, quadratic curves and circular arcs between whole
 * coordinates.
 */
final class Outline {

	/** A radius that is too small, which SVG and Java alike stretch to half a circle. */
	static final int HALF_CIRCLE = 1;

	private static final Pattern TOKEN = Pattern.compile("[MLQAZ]|-?\\d+");

	private final List<Step> steps = new ArrayList<>();

	static Outline from(double x, double y) {
		return new Outline().move(x, y);
	}

	/** A closed polygon through the given x, y pairs. */
	static Outline polygon(double... xy) {
		Outline outline = from(xy[0], xy[1]);
		for (int i = 2; i < xy.length; i += 2) {
			outline.line(xy[i], xy[i + 1]);
		}
		return outline.close();
	}

	/**
	 * Reads a silhouette.
	 * @param path SVG path data in whole numbers with the commands M, L, Q and Z, and A
	 * cut down to radius, direction, x, y
	 */
	static Outline of(String path) {
		Deque<String> tokens = new ArrayDeque<>(TOKEN.matcher(path).results().map(MatchResult::group).toList());
		Outline outline = new Outline();
		while (!tokens.isEmpty()) {
			String command = tokens.remove();
			do {
				outline.read(command, tokens);
			}
			while (!tokens.isEmpty() && !Character.isLetter(tokens.element().charAt(0)));
		}
		return outline;
	}

	private void read(String command, Deque<String> tokens) {
		switch (command) {
			case "M" -> move(next(tokens), next(tokens));
			case "L" -> line(next(tokens), next(tokens));
			case "Q" -> curve(next(tokens), next(tokens), next(tokens), next(tokens));
			case "A" -> arc(next(tokens), next(tokens) == 1, next(tokens), next(tokens));
			default -> close();
		}
	}

	private static int next(Deque<String> tokens) {
		return Integer.parseInt(tokens.remove());
	}

	Outline move(double x, double y) {
		return add(new Step.Move(whole(x), whole(y)));
	}

	Outline line(double x, double y) {
		return add(new Step.Line(whole(x), whole(y)));
	}

	Outline curve(double controlX, double controlY, double x, double y) {
		return add(new Step.Curve(whole(controlX), whole(controlY), whole(x), whole(y)));
	}

	/** An arc of at most half a circle. */
	Outline arc(double radius, boolean clockwise, double x, double y) {
		return add(new Step.Arc(Math.max(1, whole(radius)), clockwise, whole(x), whole(y)));
	}

	Outline rectangle(double x, double y, double width, double height) {
		return move(x, y).line(x + width, y).line(x + width, y + height).line(x, y + height).close();
	}

	Outline close() {
		return add(new Step.Close());
	}

	Outline and(Outline other) {
		this.steps.addAll(other.steps);
		return this;
	}

	Outline placed(double x, double y, double scale) {
		return placed(x, y, scale, scale, 0);
	}

	/**
	 * The same edge scaled about the origin, turned, and carried to a place.
	 * @param across scale of x; negative to face the other way
	 * @param down scale of y
	 */
	Outline placed(double x, double y, double across, double down, double degrees) {
		double cos = StrictMath.cos(StrictMath.toRadians(degrees));
		double sin = StrictMath.sin(StrictMath.toRadians(degrees));
		Outline placed = new Outline();
		for (Step step : this.steps) {
			placed.add(step.at((px, py) -> new Point(whole(x + px * across * cos - py * down * sin),
					whole(y + px * across * sin + py * down * cos)), Math.abs(down), across * down < 0));
		}
		return placed;
	}

	/** The same edge as a mirror shows it, on a sheet of that width. */
	Outline mirrored(int width) {
		return placed(width, 0, -1, 1, 0);
	}

	List<Step> steps() {
		return this.steps;
	}

	private Outline add(Step step) {
		this.steps.add(step);
		return this;
	}

	private static int whole(double value) {
		return (int) Math.round(value);
	}

	record Point(int x, int y) {
	}

}
