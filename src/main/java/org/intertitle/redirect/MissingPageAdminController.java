package org.intertitle.redirect;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.web.Listing;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;

/**
 * What readers asked for in vain.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/redirects/missing")
class MissingPageAdminController {

	private final MissingPages missing;

	MissingPageAdminController(MissingPages missing) {
		this.missing = missing;
	}

	@GetMapping
	String list(Listing listing, Model model) {
		model.addAttribute("filters", Map.of("DISMISSED", "Dismissed"));
		model.addAttribute("missing", this.missing.list(listing));
		return "redirect/admin-missing";
	}

	/** The button of a row changes that row, the one below the list all chosen ones. */
	@PostMapping
	String dismiss(WebRequest request) {
		List<String> dismissed = values(request, "dismiss");
		List<String> restored = values(request, "restore");
		boolean all = dismissed.isEmpty() && restored.isEmpty();
		boolean back = all ? values(request, "action").contains("restore") : dismissed.isEmpty();
		this.missing.dismiss(all ? values(request, "chosen") : back ? restored : dismissed, !back);
		return "redirect:/admin/redirects/missing?said=" + (back ? "brought-back" : "dismissed");
	}

	/** Read as they are: an address may have a comma in it. */
	private static List<String> values(WebRequest request, String name) {
		String[] values = request.getParameterValues(name);
		return (values != null) ? Arrays.asList(values) : List.of();
	}

}
