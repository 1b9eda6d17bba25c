package org.intertitle.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.intertitle.account.AuditTrail;
import org.intertitle.account.Deed;
import org.intertitle.account.SignedIn;
import org.intertitle.article.ArticleDesk;
import org.intertitle.article.ArticleForm;
import org.intertitle.article.ArticleIndex;
import org.intertitle.article.History;
import org.intertitle.article.Revision;
import org.intertitle.article.Standing;
import org.intertitle.article.Workflow;
import org.intertitle.article.WrongStatus;
import org.intertitle.web.PageNotFound;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Does one thing to many articles. Each is a transaction of its own: what cannot be done
 * to one keeps nothing from the others, and is said.
 */
@Component
class BulkActions {

	private static final int LONGEST_TOPIC = 80;

	/** More than a page of the list has. */
	private static final int MOST_ARTICLES = 200;

	private final ArticleDesk desk;

	private final Workflow workflow;

	private final ArticleIndex index;

	private final History history;

	private final AuditTrail audit;

	BulkActions(ArticleDesk desk, Workflow workflow, ArticleIndex index, History history, AuditTrail audit) {
		this.desk = desk;
		this.workflow = workflow;
		this.index = index;
		this.history = history;
		this.audit = audit;
	}

	/**
	 * What can be done to many articles at once.
	 */
	enum Action {

		ADD_TOPIC, SUBMIT, WITHDRAW, DELETE

	}

	/**
	 * What became of it.
	 *
	 * @param done the articles to which it was done
	 * @param refused why it was not done to others
	 */
	record Outcome(List<String> done, List<String> refused) {
	}

	Outcome act(List<Long> articles, Action action, String topic, SignedIn who) {
		List<String> done = new ArrayList<>();
		List<String> refused = new ArrayList<>();
		for (long id : articles.stream().distinct().limit(MOST_ARTICLES).toList()) {
			try {
				Standing standing = this.index.standing(id).requireReadable(who);
				act(standing, action, topic.strip(), who);
				done.add(standing.title());
			}
			catch (PageNotFound ex) {
				refused.add("An article that somebody deleted meanwhile");
			}
			catch (WrongStatus ex) {
				refused.add("%s: it is %s".formatted(this.index.standing(id).title(),
						ex.status().label().toLowerCase(Locale.ROOT)));
			}
			catch (AccessDeniedException ex) {
				this.audit.add(Deed.ACCESS_REFUSED, "%s of article %d".formatted(action, id));
				refused.add("An article that is not yours");
			}
		}
		return new Outcome(done, refused);
	}

	private void act(Standing standing, Action action, String topic, SignedIn who) {
		switch (action) {
			case SUBMIT -> this.workflow.submit(standing.id(), "", who);
			case WITHDRAW -> this.workflow.withdraw(standing.id(), "", who);
			case DELETE -> this.desk.delete(standing.id(), who);
			case ADD_TOPIC -> addTopic(standing, topic, who);
		}
	}

	private void addTopic(Standing standing, String topic, SignedIn who) {
		Revision head = this.history.head(standing.id()).orElseThrow(PageNotFound::new);
		ArticleForm form = head.content();
		if (!topic.isEmpty() && topic.length() <= LONGEST_TOPIC && !form.topics().contains(topic)) {
			List<String> topics = new ArrayList<>(form.topics());
			topics.add(topic);
			this.desk.save(standing.id(), head.number(), form.withTopics(topics), who);
		}
	}

}
