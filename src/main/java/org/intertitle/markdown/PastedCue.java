package org.intertitle.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.intertitle.markdown.Passage.Cue;

/**
 * Finds the lines of a pasted text that point to a related article or to the trailer.
 */
final class PastedCue {

	private static final Pattern CUE = Pattern.compile("(?is)(related article|trailer)\\s*:\\s*(\\S.*)");

	private PastedCue() {
	}

	/**
	 * Reads a line of a label and an address. The address may be typed out, or the link
	 * of whatever follows the label; a trailer must be one that can be played.
	 */
	static Optional<Cue> of(List<Run> line) {
		List<Run> runs = line.stream().filter((run) -> !run.isBreak()).toList();
		Matcher cue = CUE.matcher(Run.words(runs));
		if (!cue.matches() || runs.stream().anyMatch((run) -> !run.isText())) {
			return Optional.empty();
		}
		boolean related = cue.group(1).length() > "trailer".length();
		String typed = cue.group(2).strip();
		return address(runs, typed).filter(
				(address) -> related || address.equals(typed) || VideoProvider.video(address, true, null).isPresent())
			.map((address) -> new Cue(related ? "Related article" : "Trailer", address));
	}

	private static Optional<String> address(List<Run> runs, String typed) {
		String target = runs.getLast().style().address();
		if (target != null && Address.isPage(target) && typed.equals(shown(runs, target))) {
			return Optional.of(target);
		}
		return Address.isPage(typed) ? PastedAddress.of(typed).or(() -> Optional.of(typed)) : Optional.empty();
	}

	private static String shown(List<Run> runs, String target) {
		return Run.words(runs.stream().filter((run) -> target.equals(run.style().address())).toList()).strip();
	}

}
