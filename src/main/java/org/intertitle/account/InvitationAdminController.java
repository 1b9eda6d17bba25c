package org.intertitle.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.web.FieldErrors;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.SiteProperties;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Invites people. An invitation's link is shown with the answer that makes it, and never
 * again, because nobody keeps it.
 */
@NewsroomPage
@Admits(Role.ADMINISTRATOR)
@RequestMapping("/admin/accounts/")
class InvitationAdminController {

	private static final String PAGE = "account/admin-invitation";

	private final AccountDesk desk;

	private final EntryLinks links;

	private final Letters letters;

	private final SiteProperties site;

	InvitationAdminController(AccountDesk desk, EntryLinks links, Letters letters, SiteProperties site) {
		this.desk = desk;
		this.links = links;
		this.letters = letters;
		this.site = site;
	}

	@ModelAttribute("roles")
	Map<String, String> roles() {
		Map<String, String> roles = new LinkedHashMap<>();
		roles.put("WRITER", "Writer: own drafts, handed in for review");
		roles.put("EDITOR", "Editor: everything that readers see");
		roles.put("ADMINISTRATOR", "Administrator: accounts and settings, too");
		return roles;
	}

	@GetMapping("new")
	String show(Model model) {
		model.addAttribute("form", new InvitationForm(null, null));
		model.addAttribute("errors", FieldErrors.none());
		model.addAttribute("mailed", this.letters.possible());
		return PAGE;
	}

	@PostMapping("new")
	@AsksForProof
	String invite(@AuthenticationPrincipal SignedIn who, @ModelAttribute("form") InvitationForm form,
			BindingResult binding, Model model, HttpServletResponse response) {
		form.check(binding);
		if (!binding.hasErrors()) {
			try {
				return invited(form.email(), Role.valueOf(form.role()), who, model);
			}
			catch (AddressTaken ex) {
				binding.rejectValue("email", "taken", "This address has an account already.");
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("errors", FieldErrors.of(binding));
		model.addAttribute("mailed", this.letters.possible());
		return PAGE;
	}

	private String invited(String email, Role role, SignedIn who, Model model) {
		String link = this.site.absolute("/login/links/" + this.desk.invite(email, role, who));
		boolean mailed = this.letters.send(Accounts.normalized(email),
				"An invitation from " + this.site.baseUrl().getHost(), """
						%s invites you to the newsroom of %s.

						This link is good for seven days, and once:
						%s
						""".formatted(who.name(), this.site.baseUrl(), link));
		model.addAttribute("link", link);
		model.addAttribute("email", Accounts.normalized(email));
		model.addAttribute("mailed", mailed);
		return "account/admin-invited";
	}

	/** The earlier link ends. */
	@PostMapping("invitations/{id}/renewal")
	@AsksForProof
	String renew(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model) {
		EntryLink invitation = this.links.invitation(id).orElseThrow(PageNotFound::new);
		return invited(Objects.requireNonNull(invitation.email()), Objects.requireNonNull(invitation.role()), who,
				model);
	}

	@PostMapping("invitations/{id}/withdrawal")
	String withdraw(@PathVariable long id) {
		this.desk.withdrawInvitation(id);
		return "redirect:/admin/accounts/?said=invitation-withdrawn";
	}

}
