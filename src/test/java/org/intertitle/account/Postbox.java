package org.intertitle.account;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Keeps the letters that the program sends.
 */
class Postbox extends JavaMailSenderImpl {

	private final List<SimpleMailMessage> letters = new CopyOnWriteArrayList<>();

	@Override
	public void send(SimpleMailMessage... letters) {
		this.letters.addAll(List.of(letters));
	}

	@Override
	protected void doSend(MimeMessage[] messages, Object[] originals) {
		throw new UnsupportedOperationException();
	}

	List<SimpleMailMessage> to(String address) {
		return this.letters.stream().filter((letter) -> List.of(letter.getTo()).contains(address)).toList();
	}

}
