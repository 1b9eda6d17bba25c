package org.intertitle.publication;

import org.intertitle.account.NewsroomPage;
import org.intertitle.markdown.Markdown;
import org.intertitle.media.CoverArt;
import org.intertitle.web.Assets;
import org.intertitle.web.GuestPage;
import org.intertitle.web.ReaderPage;
import org.intertitle.web.SiteProperties;

import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page, error pages among them, the publication's settings and what templates
 * draw and set with.
 */
@ControllerAdvice(annotations = { ReaderPage.class, NewsroomPage.class, GuestPage.class },
		assignableTypes = BasicErrorController.class)
class SiteAdvice {

	private final CurrentSite site;

	private final SiteProperties properties;

	private final Assets assets;

	private final CoverArt covers;

	private final Markdown markdown;

	SiteAdvice(CurrentSite site, SiteProperties properties, Assets assets, CoverArt covers, Markdown markdown) {
		this.site = site;
		this.properties = properties;
		this.assets = assets;
		this.covers = covers;
		this.markdown = markdown;
	}

	@ModelAttribute
	void addTo(Model model) {
		model.addAttribute("site", this.site.read());
		model.addAttribute("properties", this.properties);
		model.addAttribute("assets", this.assets);
		model.addAttribute("covers", this.covers);
		model.addAttribute("markdown", this.markdown);
	}

}
