package org.intertitle.account;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.web.FieldErrors;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What everybody may see and change about their own account.
 */
@NewsroomPage
@Admits(Role.WRITER)
@RequestMapping("/admin/account")
class OwnAccountController {

	private static final String PAGE = "account/admin-own";

	private final OwnAccount accounts;

	OwnAccountController(OwnAccount accounts) {
		this.accounts = accounts;
	}

	@GetMapping
	String show(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
		AccountCard account = addTo(model, who, request).account();
		model.addAttribute("form", new OwnAccountForm(account.name(), account.email(), account.version()));
		return PAGE;
	}

	@PostMapping
	@AsksForProof
	String save(@AuthenticationPrincipal SignedIn who, @ModelAttribute("form") OwnAccountForm form,
			BindingResult binding, HttpServletRequest request, HttpServletResponse response, Model model) {
		form.check(binding);
		if (!binding.hasErrors() && saved(who, form, binding)) {
			return "redirect:/admin/account?said=saved";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		addTo(model, who, request);
		model.addAttribute("errors", FieldErrors.of(binding));
		return PAGE;
	}

	private boolean saved(SignedIn who, OwnAccountForm form, BindingResult binding) {
		try {
			this.accounts.change(who, form);
			return true;
		}
		catch (AddressTaken ex) {
			binding.rejectValue("email", "taken", "Another account has this address.");
		}
		catch (StaleAccount ex) {
			binding.rejectValue("name", "stale",
					"The account was changed in another window meanwhile. Save again to keep what stands here.");
		}
		return false;
	}

	@PostMapping("/password")
	@AsksForProof
	String savePassword(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "") String password,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Optional<String> fault = PasswordRules.fault(password, this.accounts.wordsAround(who));
		if (fault.isEmpty()) {
			this.accounts.changePassword(who, password, NewsroomSessions.id(request));
			return "redirect:/admin/account?said=password-changed";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		show(who, request, model);
		model.addAttribute("errors", FieldErrors.none().and("password", fault.get()));
		return PAGE;
	}

	@PostMapping("/sessions")
	String endOtherSessions(@AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
		this.accounts.endOtherSessions(who, NewsroomSessions.id(request));
		return "redirect:/admin/account?said=sessions-ended";
	}

	private OwnAccount.Overview addTo(Model model, SignedIn who, HttpServletRequest request) {
		OwnAccount.Overview overview = this.accounts.overview(who, NewsroomSessions.id(request));
		model.addAttribute("own", overview);
		model.addAttribute("errors", FieldErrors.none());
		return overview;
	}

}
