package org.intertitle.account;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.web.FieldErrors;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.SiteProperties;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of accounts, and what administrators decide about each.
 */
@NewsroomPage
@Admits(Role.ADMINISTRATOR)
@RequestMapping("/admin/accounts/")
class AccountAdminController {

	private static final String ONE = "account/admin-account";

	private final AccountDesk desk;

	private final AccountShelf shelf;

	private final Accounts accounts;

	private final OpenSessions sessions;

	private final SiteProperties site;

	AccountAdminController(AccountDesk desk, AccountShelf shelf, Accounts accounts, OpenSessions sessions,
			SiteProperties site) {
		this.desk = desk;
		this.shelf = shelf;
		this.accounts = accounts;
		this.sessions = sessions;
		this.site = site;
	}

	@ModelAttribute("roles")
	Map<String, String> roles() {
		Map<String, String> labels = new LinkedHashMap<>();
		for (Role role : Role.values()) {
			labels.put(role.name(), role.label());
		}
		return labels;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String search, Model model) {
		model.addAttribute("search", search);
		model.addAttribute("accounts", this.shelf.accounts(search));
		model.addAttribute("invitations", this.shelf.invitations());
		return "account/admin-accounts";
	}

	@GetMapping("{id}")
	String show(@PathVariable long id, Model model) {
		AccountCard account = this.accounts.byId(id).map(AccountCard::of).orElseThrow(PageNotFound::new);
		model.addAttribute("account", account);
		model.addAttribute("chosen", account.role().name());
		model.addAttribute("sessions", this.sessions.of(id, null));
		model.addAttribute("errors", FieldErrors.none());
		return ONE;
	}

	@PostMapping("{id}/role")
	@AsksForProof
	String changeRole(@PathVariable long id, @RequestParam(defaultValue = "") String role, @RequestParam int version,
			Model model, HttpServletResponse response) {
		if (!InvitationForm.isRole(role)) {
			return refuse(id, "Choose one of the roles.", HttpStatus.UNPROCESSABLE_CONTENT, model, response);
		}
		try {
			this.desk.changeRole(id, version, Role.valueOf(role));
			return "redirect:/admin/accounts/" + id + "?said=role-changed";
		}
		catch (StaleAccount ex) {
			String page = refuse(id, "Somebody else saved this account meanwhile. Its role is below; choose again.",
					HttpStatus.CONFLICT, model, response);
			model.addAttribute("chosen", role);
			return page;
		}
		catch (LastAdministrator ex) {
			return refuseLast(id, model, response);
		}
	}

	@PostMapping("{id}/disablement")
	@AsksForProof
	String disable(@PathVariable long id, Model model, HttpServletResponse response) {
		try {
			this.desk.disable(id);
			return "redirect:/admin/accounts/" + id + "?said=account-disabled";
		}
		catch (LastAdministrator ex) {
			return refuseLast(id, model, response);
		}
	}

	private String refuseLast(long id, Model model, HttpServletResponse response) {
		return refuse(id, "This is the last administrator. Make somebody else one first.",
				HttpStatus.UNPROCESSABLE_CONTENT, model, response);
	}

	private String refuse(long id, String sentence, HttpStatus status, Model model, HttpServletResponse response) {
		response.setStatus(status.value());
		String page = show(id, model);
		model.addAttribute("errors", FieldErrors.none().and("role", sentence));
		return page;
	}

	@PostMapping("{id}/enablement")
	@AsksForProof
	String enable(@PathVariable long id) {
		this.desk.enable(id);
		return "redirect:/admin/accounts/" + id + "?said=account-enabled";
	}

	@PostMapping("{id}/sessions")
	String endSessions(@PathVariable long id) {
		this.desk.endSessions(id);
		return "redirect:/admin/accounts/" + id + "?said=sessions-ended";
	}

	/** The link is shown with this answer alone, because nobody keeps it. */
	@PostMapping("{id}/reset")
	@AsksForProof
	String offerReset(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model) {
		show(id, model);
		model.addAttribute("link", this.site.absolute("/login/links/" + this.desk.offerReset(id, who)));
		return ONE;
	}

}
