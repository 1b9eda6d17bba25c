package org.intertitle.media;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Pictures to choose one from, as a part of somebody else's form.
 */
@NewsroomPage
@Admits(Role.WRITER)
@RequestMapping("/admin/media/picker")
class PickerAdminController {

	private final PicturePicker picker;

	PickerAdminController(PicturePicker picker) {
		this.picker = picker;
	}

	@GetMapping
	String pictures(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "cover") String name,
			@RequestParam(required = false) @Nullable String chosen, @AuthenticationPrincipal SignedIn who,
			Model model) {
		model.addAttribute("choices", this.picker.find(q, chosen, who));
		model.addAttribute("name", name.matches("[A-Za-z][A-Za-z0-9_.\\[\\]-]{0,60}") ? name : "cover");
		return "media/picker :: picker(choices=${choices}, name=${name})";
	}

}
