package org.intertitle.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Pages for requests that were not let in, which {@link ClosedDoor} passes on to here.
 * Nobody reaches them by their addresses.
 */
@NewsroomPage
@AtTheDoor
class DoorstepController {

	static final String SIGN_IN = "/login/doorstep/sign-in";

	static final String OLD_PAGE = "/login/doorstep/old-page";

	static final String HELD = "/login/doorstep/held";

	static final String PROOF = "/login/doorstep/proof";

	static final String REFUSED = "/login/doorstep/refused";

	static final String NO_SUCH_LINK = "/login/doorstep/no-such-link";

	private final Letters letters;

	DoorstepController(Letters letters) {
		this.letters = letters;
	}

	@ModelAttribute
	void addTo(Model model, HttpServletRequest request,
			@RequestAttribute(required = false, name = "org.intertitle.account.HeldForm") @Nullable HeldForm held) {
		if (request.getDispatcherType() != DispatcherType.FORWARD) {
			throw new PageNotFound();
		}
		model.addAttribute("held", (held != null) ? held : HeldForm.carried(request).orElse(null));
		model.addAttribute("mailed", this.letters.possible());
	}

	@RequestMapping(SIGN_IN)
	String signIn(Model model, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		model.addAttribute("form", new SignInForm("", "", NextPage.DESK));
		return SignInController.PAGE;
	}

	/** A sign-in page that was open for so long that its token has changed. */
	@RequestMapping(OLD_PAGE)
	String oldPage(@ModelAttribute("form") SignInForm form, Model model, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		model.addAttribute("refused", "This page had been open for too long. Please sign in once more.");
		return SignInController.PAGE;
	}

	@RequestMapping(HELD)
	String held(HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		return "account/held";
	}

	@RequestMapping(PROOF)
	String proof(HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		return OwnProofController.PAGE;
	}

	@RequestMapping(REFUSED)
	String refused(HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		return "account/refused";
	}

	@RequestMapping(NO_SUCH_LINK)
	String noSuchLink(HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		return "account/no-such-link";
	}

}
