package org.intertitle.markdown;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.intertitle.markdown.Style.Mark;

/**
 * Writes a line in one manner of several, the longest stretch of a style outside the
 * shorter ones.
 */
final class LineWriter {

	/** From what looks best to what is never misread. */
	enum Manner {

		PLAIN("*", true), BRACKETED("*", false), UNDERSCORED("_", false);

		private final String italic;

		/**
		 * Whether addresses stand bare, and links stand within emphasis of their length.
		 */
		private final boolean light;

		Manner(String italic, boolean light) {
			this.italic = italic;
			this.light = light;
		}

		private String sign(Mark mark) {
			return switch (mark) {
				case BOLD -> "**";
				case STRUCK -> "~~";
				default -> this.italic;
			};
		}

	}

	private static final List<Mark> EMPHASIS = List.of(Mark.BOLD, Mark.ITALIC, Mark.STRUCK);

	private static final Pattern AFTER_ADDRESS = Pattern.compile("[?!.,:;)*_~'\"]{0,2}(?:\\s|$)");

	private final List<Run> runs;

	private final int[] starts;

	private final Galley galley;

	private final RunWriter writer;

	private final Manner manner;

	private final Set<Mark> open = EnumSet.noneOf(Mark.class);

	private boolean linked;

	LineWriter(List<Run> runs, Galley galley, Manner manner, boolean inCell) {
		this.runs = runs.stream().flatMap((run) -> run.withEdgesApart().stream()).toList();
		this.galley = galley;
		this.writer = new RunWriter(galley, inCell);
		this.manner = manner;
		this.starts = new int[this.runs.size() + 1];
		for (int i = 0; i < this.runs.size(); i++) {
			this.starts[i + 1] = this.starts[i] + Run.words(this.runs.subList(i, i + 1)).length();
		}
	}

	void write() {
		write(0, this.runs.size());
	}

	private void write(int from, int to) {
		int i = from;
		while (i < to) {
			Mark longest = null;
			int end = this.linked ? i : endOfLink(i, to);
			boolean link = end > i;
			for (Mark mark : EMPHASIS) {
				int markEnd = endOfMark(mark, i, to);
				if (markEnd > end || (link && this.manner.light && longest == null && markEnd == end)) {
					longest = mark;
					end = markEnd;
				}
			}
			if (longest != null) {
				writeEmphasis(longest, i, end);
			}
			else if (link) {
				writeLink(i, end);
			}
			else {
				end = i + 1;
				this.writer.write(this.runs.get(i), this.starts[i], style(this.linked ? Proof.LINK : 0));
			}
			i = end;
		}
	}

	private int endOfLink(int from, int to) {
		String address = this.runs.get(from).style().address();
		int end = from;
		while (address != null && end < to && address.equals(this.runs.get(end).style().address())) {
			end++;
		}
		return end;
	}

	/**
	 * An emphasis that ends within a link must not have begun before it, and none begins
	 * or ends with a space.
	 */
	private int endOfMark(Mark mark, int from, int to) {
		int end = from;
		while (end < to && !this.open.contains(mark)) {
			int next = this.linked ? end + 1 : Math.max(end + 1, endOfLink(end, to));
			if (!this.runs.subList(end, next).stream().allMatch((run) -> run.style().has(mark))) {
				break;
			}
			end = next;
		}
		while (end > from && (this.runs.get(end - 1).isBlank() || this.runs.get(from).isBlank())) {
			end--;
		}
		return end;
	}

	private void writeEmphasis(Mark mark, int from, int to) {
		this.galley.markup(this.manner.sign(mark));
		this.open.add(mark);
		write(from, to);
		this.open.remove(mark);
		this.galley.markup(this.manner.sign(mark));
	}

	private int style(int link) {
		return Proof.bits(this.open) | link;
	}

	private void writeLink(int from, int to) {
		List<Run> link = this.runs.subList(from, to);
		String target = Objects.requireNonNull(link.getFirst().style().address());
		String shown = Run.words(link);
		boolean typed = !PastedAddress.ENTITY.matcher(shown).find()
				&& link.stream().noneMatch((run) -> run.style().has(Mark.CODE))
				&& (shown.equals(target) || ("mailto:" + shown).equals(target));
		if (typed) {
			boolean bare = this.manner.light && shown.contains("://") && isWholeWord(shown, to);
			this.writer.writeAddress(shown, this.starts[from], bare, style(bare ? Proof.BARE : Proof.LINK));
			return;
		}
		this.linked = true;
		this.writer.keepBrackets(!isBalanced(shown) || keepsBracket(shown, this.starts[from]));
		this.galley.markup("[");
		write(from, to);
		this.galley.markup("](" + PastedAddress.inParentheses(target) + ")");
		this.writer.keepBrackets(false);
		this.linked = false;
	}

	/**
	 * Whether an address does not end with what would close a sentence, nor goes on with
	 * what comes next.
	 */
	private boolean isWholeWord(String address, int next) {
		String after = Run.words(this.runs.subList(next, Math.min(next + 2, this.runs.size())));
		return AFTER_ADDRESS.matcher(after).lookingAt()
				&& !AFTER_ADDRESS.matcher(address.substring(address.length() - 1)).matches();
	}

	private static boolean isBalanced(String text) {
		int open = 0;
		for (int i = 0; i < text.length() && open >= 0; i++) {
			open += (text.charAt(i) == '[') ? 1 : (text.charAt(i) == ']') ? -1 : 0;
		}
		return open == 0;
	}

	private boolean keepsBracket(String text, int origin) {
		return IntStream.range(0, text.length())
			.anyMatch((i) -> text.charAt(i) == '[' && this.galley.keeps(origin + i));
	}

}
