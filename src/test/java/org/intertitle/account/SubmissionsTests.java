package org.intertitle.account;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.ServletWebRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * However often a form is sent, it is taken once; and no edit is taken for another.
 */
@NewsroomTest
class SubmissionsTests {

	private final Submissions submissions;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final SignedIn ada;

	private final List<String> done = new ArrayList<>();

	SubmissionsTests(@Autowired Submissions submissions, @Autowired JdbcClient jdbc,
			@Autowired PlatformTransactionManager transactions) {
		this.submissions = submissions;
		this.jdbc = jdbc;
		this.transactions = new TransactionTemplate(transactions);
		this.ada = new Colleagues(jdbc).named("ada", Role.EDITOR);
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

	private String send(String key, String title) throws Exception {
		Submission submission = submission(key, title);
		return this.submissions.once(submission, () -> {
			this.done.add(title);
			return "redirect:/admin/films/" + this.done.size();
		});
	}

	@Test
	void theSameFormIsTakenOnce() throws Exception {
		String key = key();
		assertThat(send(key, "A")).isEqualTo("redirect:/admin/films/1");
		assertThat(send(key, "A")).isEqualTo("redirect:/admin/films/1");
		assertThat(this.done).containsExactly("A");
		assertThat(send(key(), "A")).isEqualTo("redirect:/admin/films/2");
	}

	@Test
	void otherFieldsUnderTheSameKeyAreAnEditOfTheirOwn() throws Exception {
		String key = key();
		send(key, "A");
		send(key, "B");
		send(key, "B");
		send(key, "A");
		assertThat(this.done).containsExactly("A", "B", "A");
	}

	@Test
	void aFormWhoseWorkFailedMayBeSentAgain() throws Exception {
		String key = key();
		Submission submission = submission(key, "A");
		assertThatIllegalStateException().isThrownBy(() -> this.submissions.once(submission, () -> {
			throw new IllegalStateException("the film is gone");
		}));
		assertThat(send(key, "A")).isEqualTo("redirect:/admin/films/1");
	}

	@Test
	void anotherPersonsFormIsAnotherForm() throws Exception {
		String key = key();
		send(key, "A");
		Submission other = new Submission(new Colleagues(this.jdbc).named("bob", Role.EDITOR).id(), key,
				submission(key, "A").fields());
		assertThat(this.submissions.once(other, () -> "redirect:/admin/")).isEqualTo("redirect:/admin/");
	}

	/** Each form comes to two nodes at the same time, and once more afterwards. */
	@Test
	void aThousandDoubleSubmitsMakeNoDuplicate() throws Exception {
		Submissions otherNode = new Submissions(this.jdbc);
		AtomicInteger works = new AtomicInteger();
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<List<Future<String>>> answers = new ArrayList<>();
			for (int i = 0; i < 1000; i++) {
				Submission form = submission(key(), "Film " + i);
				answers.add(List.of(threads.submit(() -> this.submissions.once(form, () -> work(works))),
						threads.submit(
								() -> this.transactions.execute((status) -> otherNode.once(form, () -> work(works)))),
						threads.submit(() -> this.submissions.once(form, () -> work(works)))));
			}
			for (List<Future<String>> same : answers) {
				assertThat(same.get(1).get()).isEqualTo(same.get(0).get()).isEqualTo(same.get(2).get());
			}
		}
		assertThat(works).hasValue(1000);
	}

	private static String work(AtomicInteger works) {
		return "redirect:/admin/films/" + works.incrementAndGet();
	}

	@Test
	void aFormIsEverythingThatItSays() throws Exception {
		String plain = fields("title", "A");
		assertThat(fields("title", "A", "_csrf", "1", "formKey", "k")).isEqualTo(plain);
		assertThat(List.of(fields("title", "B"), fields("title", "A", "body", ""), fields("titl", "eA"),
				fields("title", "A", "title", "A"), fields("title", ""), fields()))
			.doesNotContain(plain)
			.doesNotHaveDuplicates();
		assertThat(fields("a", "1", "b", "2")).isEqualTo(fields("b", "2", "a", "1"));
		assertThat(fields("a", "bc")).isNotEqualTo(fields("ab", "c"));
	}

	@Test
	void aFormIsAlsoItsFiles() throws Exception {
		assertThat(fieldsWithFile("a.png", "1")).isEqualTo(fieldsWithFile("a.png", "1"))
			.isNotEqualTo(fieldsWithFile("b.png", "1"))
			.isNotEqualTo(fieldsWithFile("a.png", "2"))
			.isNotEqualTo(fields());
	}

	@Test
	void aFormWithoutAUsableKeyIsNeverARepetition() throws Exception {
		for (String key : new String[] { null, "", " ", "k".repeat(101) }) {
			MockHttpServletRequest first = request("title", "A");
			MockHttpServletRequest second = request("title", "A");
			if (key != null) {
				first.setParameter("formKey", key);
				second.setParameter("formKey", key);
			}
			assertThat(resolve(first).key()).isNotEqualTo(resolve(second).key());
		}
	}

	private Submission submission(String key, String title) throws Exception {
		MockHttpServletRequest request = request("title", title);
		request.setParameter("formKey", key);
		return resolve(request);
	}

	private String fields(String... fields) throws Exception {
		return resolve(request(fields)).fields();
	}

	private String fieldsWithFile(String name, String content) throws Exception {
		MockHttpServletRequest request = request();
		request.setContentType("multipart/form-data; boundary=x");
		request.addPart(new MockPart("file", name, content.getBytes()));
		return resolve(request).fields();
	}

	private static MockHttpServletRequest request(String... fields) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/admin/films/new");
		for (int i = 0; i < fields.length; i += 2) {
			request.addParameter(fields[i], fields[i + 1]);
		}
		return request;
	}

	private Submission resolve(MockHttpServletRequest request) throws Exception {
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(this.ada, null));
		try {
			return new SubmissionResolver().resolveArgument(null, null, new ServletWebRequest(request), null);
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

}
