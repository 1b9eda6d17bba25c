package org.intertitle.media;

import java.util.ArrayList;
import java.util.List;

import org.intertitle.account.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds pictures for a form that lets one be chosen. Other packages put the fragment
 * {@code media/picker} into their forms and give it what this finds.
 */
@Component
public class PicturePicker {

	private static final int CHOICES = 24;

	private final MediaShelf shelf;

	private final MediaLibrary library;

	PicturePicker(MediaShelf shelf, MediaLibrary library) {
		this.shelf = shelf;
		this.library = library;
	}

	/**
	 * A picture that may be chosen.
	 *
	 * @param picture the picture
	 * @param title what it is called in the library
	 * @param chosen whether it is the one that is chosen now
	 */
	public record Choice(Picture picture, String title, boolean chosen) {
	}

	/**
	 * Finds pictures, the newest first. Two statements at most.
	 * @param words what all have to have in common; blank for any
	 * @param chosen the address or the key of the picture that is chosen now, which is
	 * always among them
	 * @param who asks
	 * @return at most 25
	 */
	public List<Choice> find(String words, @Nullable String chosen, SignedIn who) {
		Picture now = chosen(chosen);
		List<Choice> choices = new ArrayList<>();
		for (PictureRow row : this.shelf.list(PictureQuery.of(words, null, null, null, null), CHOICES, who)) {
			choices.add(new Choice(row.picture(), row.title(), row.picture().equals(now)));
		}
		if (now != null && choices.stream().noneMatch(Choice::chosen)) {
			choices.addFirst(new Choice(now, now.alt().isBlank() ? "Picture " + now.id() : now.alt(), true));
		}
		return choices;
	}

	private @Nullable Picture chosen(@Nullable String chosen) {
		if (chosen == null) {
			return null;
		}
		String key = MediaLibrary.key(chosen).orElse(chosen.strip());
		return this.library.named(List.of(key)).get(key);
	}

}
