package org.intertitle.article;

import java.util.List;

import org.intertitle.account.AuditTrail;
import org.intertitle.account.Deed;
import org.intertitle.web.FormRefused;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.Slug;
import org.intertitle.web.StaleForm;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where editors keep the topics.
 */
@Component
@Transactional
public class TopicDesk {

	private final Topics topics;

	private final TopicShelf shelf;

	private final TopicMerge merge;

	private final AuditTrail audit;

	TopicDesk(Topics topics, TopicShelf shelf, TopicMerge merge, AuditTrail audit) {
		this.topics = topics;
		this.shelf = shelf;
		this.merge = merge;
		this.audit = audit;
	}

	/**
	 * Adds a topic.
	 * @param form the topic; without a slug it gets one from its name
	 * @return its id
	 * @throws FormRefused if another topic has the name, or has or had the slug
	 */
	long add(TypedTopic form) {
		requireFreeName(form.name(), 0);
		return keep(new Topic(slug(form, 0), form.name(), form.description())).id();
	}

	/**
	 * Changes a topic. Its former address leads to it, and articles that name it by its
	 * former name still mean it.
	 * @param id of the topic
	 * @param form the topic, whole, and the version that the form began with
	 * @throws PageNotFound if there is no such topic any more
	 * @throws StaleForm if somebody else has saved it since
	 * @throws FormRefused as {@link #add}
	 */
	void save(long id, TypedTopic form) {
		Topic topic = topic(id);
		StaleForm.requireSame(form.version(), topic.version());
		requireFreeName(form.name(), id);
		topic.edit(slug(form, id), form.name(), form.description());
		keep(topic);
	}

	private void requireFreeName(String name, long id) {
		this.topics.findByName(name).filter((other) -> other.id() != id).ifPresent((other) -> {
			if (this.merge.hasName(other.id(), name)) {
				throw new FormRefused("name", "There is a topic “%s” already.".formatted(other.name()));
			}
		});
	}

	private String slug(TypedTopic form, long id) {
		if (form.slug().isBlank()) {
			return Slug.free(form.name(), (slug) -> isTaken(slug, id));
		}
		this.topics.findByAddress(form.slug()).filter((owner) -> owner.id() != id).ifPresent((owner) -> {
			throw new FormRefused("slug",
					owner.slug().equals(form.slug())
							? "The topic “%s” has this address already.".formatted(owner.name())
							: "The topic “%s” had this address once, and readers who follow it are led on."
								.formatted(owner.name()));
		});
		return form.slug();
	}

	private boolean isTaken(String slug, long id) {
		return this.topics.findByAddress(slug).filter((owner) -> owner.id() != id).isPresent();
	}

	/** Somebody may take the name or the address in this very moment. */
	private Topic keep(Topic topic) {
		try {
			return this.topics.saveAndFlush(topic);
		}
		catch (DataIntegrityViolationException ex) {
			boolean name = String.valueOf(ex.getMostSpecificCause().getMessage()).contains("topic of the name");
			throw new FormRefused(name ? "name" : "slug",
					"Another topic has this %s already.".formatted(name ? "name" : "address"));
		}
	}

	/**
	 * Makes one topic of two. The articles, names and addresses of the first become the
	 * second's.
	 * @param from id of the one that goes; nothing is done if it is no longer there
	 * @param into id of the one that stays
	 * @throws PageNotFound if the one that was to stay is no longer there
	 */
	void merge(long from, long into) {
		Topic stays = topic(into);
		this.topics.findById(from).filter((goes) -> from != into).ifPresent((goes) -> {
			stays.completeFrom(goes);
			this.topics.flush();
			this.merge.move(from, into);
			this.topics.delete(goes);
			this.topics.flush();
			this.audit.add(Deed.MERGED, "%s into %s".formatted(subject(goes), subject(stays)));
		});
	}

	/**
	 * Deletes a topic that no article has.
	 * @param id of the topic; nothing is done if it is no longer there
	 * @throws FormRefused if an article has it
	 */
	void delete(long id) {
		this.topics.findById(id).ifPresent((topic) -> {
			if (this.merge.isUsed(id)) {
				throw new FormRefused("subjects", "“%s” is named by articles.".formatted(topic.name()));
			}
			this.topics.delete(topic);
			this.topics.flush();
			this.audit.add(Deed.DELETED, subject(topic));
		});
	}

	private Topic topic(long id) {
		return this.topics.findById(id).orElseThrow(PageNotFound::new);
	}

	private static String subject(Topic topic) {
		return "the topic %s (/topics/%s/)".formatted(topic.name(), topic.slug());
	}

	/**
	 * Suggests topics while a name is typed.
	 * @param typed a part of a name; blank for those that most articles have
	 * @param limit how many at most
	 * @return the likeliest first
	 */
	@Transactional(readOnly = true)
	public List<TopicOption> suggest(String typed, int limit) {
		return this.shelf.suggest(typed, limit);
	}

}
