package org.intertitle.account;

import org.intertitle.web.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Writes to people, where {@code spring.mail.host} says by which server.
 */
@Component
class Letters {

	private static final Logger logger = LoggerFactory.getLogger(Letters.class);

	private final @Nullable JavaMailSender post;

	private final AdminProperties settings;

	private final SiteProperties site;

	Letters(ObjectProvider<JavaMailSender> post, AdminProperties settings, SiteProperties site) {
		this.post = post.getIfAvailable();
		this.settings = settings;
		this.site = site;
	}

	boolean possible() {
		return this.post != null;
	}

	/**
	 * Sends a letter.
	 * @return whether the server took it
	 */
	boolean send(String to, String subject, String text) {
		if (this.post == null) {
			return false;
		}
		SimpleMailMessage letter = new SimpleMailMessage();
		letter.setFrom(sender());
		letter.setTo(to);
		letter.setSubject(subject);
		letter.setText(text);
		try {
			this.post.send(letter);
			return true;
		}
		catch (MailException ex) {
			logger.warn("A letter could not be sent: {}", ex.getMessage());
			return false;
		}
	}

	private String sender() {
		String mail = this.settings.mailFrom();
		return (mail != null) ? mail : "newsroom@" + this.site.baseUrl().getHost();
	}

}
