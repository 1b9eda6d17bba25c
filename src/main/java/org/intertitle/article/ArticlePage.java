package org.intertitle.article;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.intertitle.author.AuthorProfile;
import org.intertitle.markdown.Block;
import org.intertitle.web.Html;

/**
 * An article's page.
 *
 * @param article what the database has of it
 * @param standfirst the standfirst, set
 * @param description for search engines, without markup
 * @param minutes how long it takes to read
 * @param parts the text and everything that stands in it, in reading order
 * @param contents the headings; none if there are fewer than three
 * @param verdict the verdict, set
 * @param corrections what has been put right
 * @param letters the notes after the credits
 * @param authors the author cards
 * @param moreTitle the heading of the last list
 * @param moreText what the house says above the last list
 * @param more where to go next
 */
record ArticlePage(ArticleFacts article, Html standfirst, String description, int minutes, List<Part> parts,
		List<Block.Section> contents, @Nullable Html verdict, List<SetCorrection> corrections, List<Part.Note> letters,
		List<AuthorCard> authors, String moreTitle, List<Part> moreText, List<ArticleCard> more) {

	/**
	 * Whether the page needs the script that lets a player in.
	 * @return true if there is a video on the page
	 */
	public boolean hasPlayer() {
		return Stream.concat(this.parts.stream(), this.letters.stream()).anyMatch(ArticlePage::plays);
	}

	/**
	 * The videos of the text itself.
	 * @return in reading order, without those in notes of the house
	 */
	List<Block.Video> videos() {
		return this.parts.stream()
			.filter(Part.Player.class::isInstance)
			.map((part) -> ((Part.Player) part).video())
			.toList();
	}

	private static boolean plays(Part part) {
		return part instanceof Part.Player
				|| (part instanceof Part.Note note && note.parts().stream().anyMatch(ArticlePage::plays));
	}

	/** A correction, set. */
	record SetCorrection(Correction correction, Html text) {
	}

	/** An author's profile, set. */
	record AuthorCard(AuthorProfile profile, Html bio) {
	}

}
