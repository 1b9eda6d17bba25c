package org.intertitle.markdown;

import java.util.BitSet;
import java.util.List;

import org.intertitle.markdown.LineWriter.Manner;
import org.jspecify.annotations.Nullable;

/**
 * Sets a pasted line in Markdown, with no more backslashes than it needs: reads back what
 * it has set, and sets it again where it was misread.
 */
final class LineSetter {

	/** Where a line stands decides what it can be taken for. */
	enum Place {

		PARAGRAPH("", SIGNS), HEADING("## ", SIGNS + "#"), CELL("## ", SIGNS + "|");

		private final String prefix;

		private final String signs;

		Place(String prefix, String signs) {
			this.prefix = prefix;
			this.signs = signs;
		}

	}

	private static final String SIGNS = "\\`*_~[<&";

	/** With each backslash something else may begin. */
	private static final int ATTEMPTS = 4;

	private static final int SIMPLIFICATIONS = 20;

	private final List<Run> runs;

	private final Place place;

	private int misread;

	private LineSetter(List<Run> runs, Place place) {
		this.runs = runs;
		this.place = place;
	}

	/**
	 * Sets a line.
	 */
	static String set(List<Run> runs, Place place) {
		LineSetter setter = new LineSetter(runs, place);
		BitSet beginnings = (place == Place.PARAGRAPH) ? LineBeginnings.find(runs) : new BitSet();
		return setter.isOrdinary() ? setter.set(Manner.PLAIN, beginnings).line() : setter.proofread(beginnings);
	}

	/**
	 * Sets a line without emphasis and links, and keeps all signs in it.
	 */
	static String setPlainly(List<Run> runs) {
		List<Run> words = List.of(Run.text(Run.words(runs), Style.PLAIN));
		return new LineSetter(words, Place.PARAGRAPH).setCarefully(LineBeginnings.find(words));
	}

	private boolean isOrdinary() {
		return this.runs.stream()
			.allMatch((run) -> run.kind() == Run.Kind.BREAK
					|| (run.isPlain() && run.text().chars().noneMatch((c) -> this.place.signs.indexOf(c) >= 0)));
	}

	/**
	 * Gives up an emphasis that Markdown cannot show where it is, rather than its text.
	 */
	private String proofread(BitSet beginnings) {
		LineSetter setter = this;
		for (int i = 0; i < SIMPLIFICATIONS; i++) {
			String line = setter.setCleanly(beginnings);
			if (line != null) {
				return line;
			}
			setter = new LineSetter(Run.withoutEmphasis(setter.runs, setter.misread), this.place);
		}
		return setCarefully(beginnings);
	}

	private @Nullable String setCleanly(BitSet beginnings) {
		for (Manner manner : Manner.values()) {
			BitSet escapes = (BitSet) beginnings.clone();
			boolean more = true;
			for (int i = 0; more && i < ATTEMPTS; i++) {
				Galley set = set(manner, escapes);
				Proof proof = Proof.read(set);
				if (proof.isClean()) {
					return set.line();
				}
				more = proof.addMisread(escapes);
				this.misread = proof.firstMisread();
			}
		}
		return null;
	}

	private String setCarefully(BitSet beginnings) {
		BitSet all = (BitSet) beginnings.clone();
		String words = Run.words(this.runs);
		for (int i = 0; i < words.length(); i++) {
			all.set(i, all.get(i) || SIGNS.indexOf(words.charAt(i)) >= 0);
		}
		return new LineSetter(Run.withoutEmphasis(this.runs), this.place).set(Manner.BRACKETED, all).line();
	}

	private Galley set(Manner manner, BitSet escapes) {
		Galley galley = new Galley(this.place.prefix, escapes);
		new LineWriter(this.runs, galley, manner, this.place == Place.CELL).write();
		return galley;
	}

}
