package org.intertitle.newsroom;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.markdown.Markdown;
import org.intertitle.markdown.MarkdownRefused;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Turns what is pasted into the body from a word processor or a web page into Markdown
 * (RFC 7763), for the editor's script. Without scripts a browser pastes the words alone.
 */
@NewsroomPage
@Admits(Role.WRITER)
class PasteController {

	private static final String MARKDOWN = "text/markdown;charset=UTF-8";

	private final Markdown markdown;

	PasteController(Markdown markdown) {
		this.markdown = markdown;
	}

	@PostMapping("/admin/paste")
	ResponseEntity<String> paste(@RequestParam(defaultValue = "") String html) {
		try {
			return answer(200, MARKDOWN, this.markdown.fromHtml(html));
		}
		catch (MarkdownRefused ex) {
			return answer(422, MediaType.TEXT_PLAIN_VALUE, String.valueOf(ex.getMessage()));
		}
	}

	private static ResponseEntity<String> answer(int status, String type, String text) {
		return ResponseEntity.status(status).contentType(MediaType.parseMediaType(type)).body(text);
	}

}
