package org.intertitle.feed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends something to a receiver elsewhere, and reads from the answer whether to send it
 * again.
 */
final class Post {

	private static final Logger logger = LoggerFactory.getLogger(Post.class);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	/** Who asks to be left alone for longer is not believed. */
	private static final int LONGEST_REST = 86_400;

	/** Apart from what is the server's own trouble (RFC 9110, RFC 6585, RFC 8470). */
	private static final Set<Integer> TRY_AGAIN = Set.of(408, 425, 429);

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(PATIENCE)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private Post() {
	}

	/**
	 * Sends something.
	 * @param to an http or https address
	 * @param type its media type
	 * @return to be tried again if nobody answered, or somebody has no time
	 */
	static Receiver.Answer send(URI to, String type, String content) {
		HttpRequest request = HttpRequest.newBuilder(to)
			.timeout(PATIENCE)
			.header("Content-Type", type)
			.POST(BodyPublishers.ofString(content))
			.build();
		try {
			return answer(to, CLIENT.send(request, BodyHandlers.discarding()));
		}
		catch (IOException ex) {
			logger.info("{} does not answer: {}", to, ex.toString());
			return new Receiver.Answer(true, null);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Receiver.Answer(true, null);
		}
	}

	private static Receiver.Answer answer(URI to, HttpResponse<Void> response) {
		int status = response.statusCode();
		if (status >= 500 || TRY_AGAIN.contains(status)) {
			logger.info("{} answers {} and will be told later", to, status);
			return new Receiver.Answer(true, rest(response));
		}
		if (status >= 300) {
			logger.warn("{} answers {} and will not be told again", to, status);
		}
		return Receiver.Answer.UNDERSTOOD;
	}

	private static Duration rest(HttpResponse<Void> response) {
		String seconds = response.headers().firstValue("Retry-After").orElse("0");
		return Duration.ofSeconds(seconds.matches("\\d{1,9}") ? Math.min(LONGEST_REST, Integer.parseInt(seconds)) : 0);
	}

}
