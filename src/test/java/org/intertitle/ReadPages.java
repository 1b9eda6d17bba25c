package org.intertitle;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages as a reader gets them, read on the test's own thread and in its transaction.
 *
 * @param mvc the program without the network
 */
record ReadPages(MockMvcTester mvc) {

	MockHttpServletResponse get(String path) {
		return this.mvc.get().uri(URI.create(path)).accept(MediaType.TEXT_HTML).exchange().getResponse();
	}

	/**
	 * Reads a page that is there.
	 * @param path encoded, with its query
	 */
	Document read(String path) {
		MockHttpServletResponse response = get(path);
		assertThat(response.getStatus()).as(path).isEqualTo(200);
		return page(response);
	}

	/**
	 * Reads a list to its end.
	 * @param path of its first page
	 * @return all pages
	 */
	List<Document> readAll(String path) {
		List<Document> pages = new ArrayList<>(List.of(read(path)));
		for (int i = 0; i < pages.size(); i++) {
			PublicAddresses.next(pages.get(i)).forEach((next) -> pages.add(read(next)));
		}
		return pages;
	}

	/**
	 * Reads the page that stands for one that is not there: what the container does when
	 * an answer is an error.
	 */
	Document readError(String path) {
		int status = get(path).getStatus();
		assertThat(status).as(path).isBetween(400, 499);
		return readError(status, path);
	}

	Document readError(int status, String path) {
		return page(this.mvc.get().uri("/error").accept(MediaType.TEXT_HTML).with((request) -> {
			request.setDispatcherType(DispatcherType.ERROR);
			request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
			request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
			return request;
		}).exchange().getResponse());
	}

	private static Document page(MockHttpServletResponse response) {
		assertThat(response.getContentType()).startsWith("text/html");
		return Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
