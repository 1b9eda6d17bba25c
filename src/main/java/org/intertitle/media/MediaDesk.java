package org.intertitle.media;

import java.util.List;
import java.util.Optional;

import org.intertitle.account.AuditTrail;
import org.intertitle.account.Deed;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where pictures are described, moved within their crops, and let go of. Writers may do
 * so with what they brought in, editors with everything.
 */
@Component
@Transactional
class MediaDesk {

	private final Images images;

	private final MediaShelf shelf;

	private final MediaStore store;

	private final AuditTrail audit;

	MediaDesk(Images images, MediaShelf shelf, MediaStore store, AuditTrail audit) {
		this.images = images;
		this.shelf = shelf;
		this.store = store;
		this.audit = audit;
	}

	/**
	 * Finds a picture that somebody may edit.
	 * @throws PageNotFound if there is none
	 * @throws AccessDeniedException if it is somebody else's, or a writer's and settled
	 */
	@Transactional(readOnly = true)
	public Image editable(long id, SignedIn who) {
		Image image = this.images.findById(id).orElseThrow(PageNotFound::new);
		if (!mayEdit(image, this.shelf.settled(id), who)) {
			throw new AccessDeniedException("picture " + id);
		}
		return image;
	}

	/**
	 * Whether somebody may edit a picture.
	 * @param settled whether what shows it is the editors' by now
	 */
	static boolean mayEdit(Image image, boolean settled, SignedIn who) {
		return who.may(Role.EDITOR) || (image.isOf(who.id()) && !settled);
	}

	/**
	 * Changes what is said of a picture, and its focal point. The crops around that point
	 * have to be there.
	 * @throws StalePicture if somebody else was faster
	 */
	public void edit(long id, int version, PictureDetails details, FocalPoint focus, SignedIn who) {
		Image image = editable(id, who);
		if (image.version() != version) {
			throw new StalePicture();
		}
		image.describe(details);
		image.focus(focus);
		try {
			this.images.flush();
		}
		catch (OptimisticLockingFailureException ex) {
			throw new StalePicture();
		}
	}

	/**
	 * Changes whose pictures are, and on what terms they may be shown.
	 * @param credit none to leave it as it is
	 * @param licence none to leave it as it is
	 */
	public void attribute(List<Long> ids, @Nullable String credit, @Nullable String licence, SignedIn who) {
		for (long id : ids) {
			Image image = editable(id, who);
			PictureDetails said = image.details();
			image.describe(new PictureDetails(said.alt(), said.caption(), (credit != null) ? credit : said.credit(),
					(licence != null) ? licence : said.licence()));
		}
		this.images.flush();
	}

	/**
	 * Shows another file from now on, wherever the picture is shown. The files under the
	 * old key go, and its addresses lead to the new ones.
	 */
	public void replace(long id, String key, @Nullable String fileName, StoredFile file, SignedIn who) {
		Image image = editable(id, who);
		String former = image.key();
		image.show(key, fileName, file);
		this.images.flush();
		afterwards(() -> this.store.remove(former));
	}

	/**
	 * Deletes a picture. What shows it goes on without it.
	 * @param seen how many uses of it the one who deletes it knows of
	 * @throws StillUsed if it has more uses, or any and a writer deletes it
	 */
	public void delete(long id, int seen, SignedIn who) {
		Image image = editable(id, who);
		int uses = this.shelf.uses(id).size();
		if (uses > (who.may(Role.EDITOR) ? seen : 0)) {
			throw new StillUsed();
		}
		remove(image);
	}

	/**
	 * Deletes those pictures of several that nothing shows.
	 * @return how many went
	 */
	public int deleteUnused(List<Long> ids, SignedIn who) {
		List<Image> unused = ids.stream()
			.map(this.images::findById)
			.flatMap(Optional::stream)
			.filter((image) -> mayEdit(image, false, who) && this.shelf.uses(image.id()).isEmpty())
			.toList();
		unused.forEach(this::remove);
		return unused.size();
	}

	private void remove(Image image) {
		this.images.delete(image);
		this.images.flush();
		this.audit.add(Deed.DELETED, "the picture " + image.title() + " (" + image.id() + ")");
		afterwards(() -> this.store.remove(image.key()));
	}

	/** Files cannot be taken back, so they go last. */
	private static void afterwards(Runnable work) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				work.run();
			}
		});
	}

}
