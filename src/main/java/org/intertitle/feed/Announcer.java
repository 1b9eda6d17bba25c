package org.intertitle.feed;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Tells whoever wants to know what is new, a few seconds after it is public.
 */
@Component
class Announcer {

	private static final Logger logger = LoggerFactory.getLogger(Announcer.class);

	private final Announcements announcements;

	private final List<Receiver> receivers;

	private boolean waiting;

	Announcer(Announcements announcements, List<Receiver> receivers) {
		this.announcements = announcements;
		this.receivers = receivers;
	}

	@Scheduled(fixedDelay = 5000)
	void announce() {
		try {
			this.receivers.forEach(this::announce);
			this.waiting = false;
		}
		catch (DataAccessException | TransactionException ex) {
			if (!this.waiting) {
				logger.warn("What is new will be announced once the database can be asked: {}", ex.getMessage());
			}
			this.waiting = true;
		}
	}

	private void announce(Receiver receiver) {
		if (!receiver.listens()) {
			this.announcements.dropAll(receiver.name());
			return;
		}
		boolean more = true;
		while (more) {
			List<Announcement> news = this.announcements.take(receiver.name(), receiver.atATime());
			more = !news.isEmpty() && tell(receiver, news) && news.size() == receiver.atATime();
		}
	}

	/** Whether the receiver has ears for more. */
	private boolean tell(Receiver receiver, List<Announcement> news) {
		Receiver.Answer answer = receiver.tell(news);
		if (!answer.again()) {
			this.announcements.drop(news);
			return true;
		}
		int dropped = this.announcements.putOff(news, Objects.requireNonNullElse(answer.after(), Duration.ZERO));
		if (dropped > 0) {
			logger.warn("{} was not told of {} changes: it could not be reached for days", receiver.name(), dropped);
		}
		return false;
	}

}
