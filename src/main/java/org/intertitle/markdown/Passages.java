package org.intertitle.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.intertitle.markdown.Passage.Cue;
import org.intertitle.markdown.Passage.Paragraph;
import org.intertitle.markdown.Passage.Quote;
import org.intertitle.markdown.Passage.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the passages of a text, or of one part of it such as the item of a list, as
 * they are found.
 */
final class Passages {

	private static final Pattern RULE = Pattern.compile("([*_-])(?:\\s*\\1){2,}");

	private final Allowance allowance;

	private final boolean outermost;

	private final List<Passage> found = new ArrayList<>();

	private final List<Run> line = new ArrayList<>();

	private final PastedLists lists = new PastedLists();

	private @Nullable Quote growing;

	Passages(Allowance allowance, boolean outermost) {
		this.allowance = allowance;
		this.outermost = outermost;
	}

	/** Only there is a line looked at for what it means by itself. */
	boolean isOutermost() {
		return this.outermost;
	}

	void add(Run run) {
		this.line.add(run);
	}

	void add(Passage passage) {
		endLine();
		this.lists.end();
		this.growing = null;
		this.allowance.passage();
		boolean twice = passage instanceof Rule && !this.found.isEmpty() && this.found.getLast() instanceof Rule;
		if (!twice) {
			this.found.add(passage);
		}
	}

	void addItem(ListMark mark, List<Passage> item) {
		endLine();
		this.growing = null;
		this.allowance.passage();
		if (!item.isEmpty()) {
			this.lists.add(mark, item, this.found);
		}
	}

	boolean isInList() {
		endLine();
		return this.lists.isOpen();
	}

	void goOnInList(List<Passage> more) {
		this.lists.goOn(more);
	}

	/**
	 * Adds a paragraph that is one of a quotation.
	 */
	void addQuoted(List<Passage> passages) {
		endLine();
		Quote quote = this.growing;
		if (quote == null) {
			quote = new Quote(new ArrayList<>());
			add(quote);
			this.growing = quote;
		}
		quote.inside().addAll(passages);
	}

	/**
	 * Makes paragraphs of the line that was gathered so far.
	 */
	void endLine() {
		if (this.line.isEmpty()) {
			return;
		}
		List<List<Run>> paragraphs = Spacing.paragraphs(this.line);
		this.line.clear();
		paragraphs.stream().filter((runs) -> !runs.isEmpty()).forEach(this::addParagraph);
	}

	private void addParagraph(List<Run> runs) {
		if (this.outermost && RULE.matcher(Run.words(runs)).matches()) {
			add(new Rule());
			return;
		}
		List<Run> ordinary = new ArrayList<>();
		for (List<Run> broken : brokenLines(runs)) {
			Optional<Cue> cue = this.outermost ? PastedCue.of(broken) : Optional.empty();
			if (cue.isPresent()) {
				addOrdinary(ordinary);
				add(cue.get());
				ordinary.clear();
			}
			else {
				ordinary.addAll(broken);
			}
		}
		addOrdinary(ordinary);
	}

	private void addOrdinary(List<Run> runs) {
		int start = (!runs.isEmpty() && runs.getFirst().isBreak()) ? 1 : 0;
		int end = runs.size() - ((runs.size() > start && runs.getLast().isBreak()) ? 1 : 0);
		if (end > start) {
			add(new Paragraph(List.copyOf(runs.subList(start, end))));
		}
	}

	/**
	 * Divides a paragraph into its lines, each with the break that ends it.
	 */
	private static List<List<Run>> brokenLines(List<Run> runs) {
		List<List<Run>> lines = new ArrayList<>(List.of(new ArrayList<>()));
		for (Run run : runs) {
			lines.getLast().add(run);
			if (run.isBreak()) {
				lines.add(new ArrayList<>());
			}
		}
		return lines;
	}

	/**
	 * Ends the gathering.
	 */
	List<Passage> end() {
		endLine();
		return this.found;
	}

}
