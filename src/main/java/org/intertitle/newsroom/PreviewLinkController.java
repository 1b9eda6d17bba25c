package org.intertitle.newsroom;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.article.ArticleIndex;
import org.intertitle.article.PreviewLinks;
import org.intertitle.web.SiteProperties;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Links for those who have no account and should see an article before readers do.
 */
@NewsroomPage
@Admits(Role.WRITER)
@RequestMapping("/admin/articles/{id:\\d+}/previews/")
class PreviewLinkController {

	private static final int LONGEST_DAYS = 90;

	private final PreviewLinks links;

	private final ArticleIndex index;

	private final SiteProperties site;

	PreviewLinkController(PreviewLinks links, ArticleIndex index, SiteProperties site) {
		this.links = links;
		this.index = index;
		this.site = site;
	}

	@GetMapping
	String list(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model) {
		model.addAttribute("standing", this.index.standing(id).requireReadable(who));
		model.addAttribute("links", this.links.of(id));
		return "newsroom/previews";
	}

	/** The only page that ever shows the link: the database cannot tell it again. */
	@PostMapping
	String share(@PathVariable long id, @RequestParam(defaultValue = "7") int days,
			@AuthenticationPrincipal SignedIn who, Model model) {
		this.index.standing(id).requireReadable(who);
		String token = this.links.share(id, Math.clamp(days, 1, LONGEST_DAYS), who);
		model.addAttribute("address", this.site.absolute("/preview/" + token));
		return list(id, who, model);
	}

	@PostMapping("{link}/revocation")
	String revoke(@PathVariable long id, @PathVariable long link, @AuthenticationPrincipal SignedIn who) {
		this.index.standing(id).requireReadable(who);
		this.links.revoke(id, link);
		return "redirect:/admin/articles/" + id + "/previews/?said=revoked";
	}

}
