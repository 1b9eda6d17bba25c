package org.intertitle.media;

import java.util.List;

import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.web.PageNotFound;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers what the newsroom knows of a picture, for whoever asks: writers are told that
 * something they may not see shows it, but not what.
 */
@Component
@Transactional(readOnly = true)
class PictureSheets {

	private final Images images;

	private final MediaShelf shelf;

	PictureSheets(Images images, MediaShelf shelf) {
		this.images = images;
		this.shelf = shelf;
	}

	/**
	 * Reads a sheet, in four statements.
	 * @throws PageNotFound if there is no such picture
	 */
	PictureSheet read(long id, SignedIn who) {
		Image image = this.images.findById(id).orElseThrow(PageNotFound::new);
		PictureRow row = this.shelf.byId(id).orElseThrow(PageNotFound::new);
		List<PictureUse> uses = this.shelf.uses(id);
		boolean editor = who.may(Role.EDITOR);
		boolean editable = MediaDesk.mayEdit(image, this.shelf.settled(id), who);
		return new PictureSheet(row, PictureForm.of(image),
				editor ? uses : uses.stream().map(PictureUse::discreet).toList(), editable,
				editable && (editor || uses.isEmpty()));
	}

}
