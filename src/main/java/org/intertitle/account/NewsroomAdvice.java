package org.intertitle.account;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Gives every page of the newsroom what its frame shows: who is there, and what has just
 * been done.
 */
@ControllerAdvice(annotations = NewsroomPage.class)
class NewsroomAdvice {

	private final MessageSource messages;

	NewsroomAdvice(MessageSource messages) {
		this.messages = messages;
	}

	@ModelAttribute
	void addTo(Model model, @AuthenticationPrincipal @Nullable SignedIn signedIn,
			@RequestParam(required = false) @Nullable String said) {
		model.addAttribute("signedIn", signedIn);
		model.addAttribute("formKey", UUID.randomUUID().toString());
		model.addAttribute("said", (said != null) ? sentence(said) : null);
	}

	/** Only what the program itself has to say is shown, whatever the address says. */
	private @Nullable String sentence(String said) {
		return this.messages.getMessage("said." + said, null, null, Locale.ENGLISH);
	}

}
