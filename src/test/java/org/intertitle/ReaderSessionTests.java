package org.intertitle;

import java.util.List;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions are for the newsroom alone.
 */
@DemoSiteTest
class ReaderSessionTests {

	private static final Cookie SESSION = new Cookie("session", "MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw");

	private final MockMvcTester mvc;

	private final StatementCounter counter;

	ReaderSessionTests(@Autowired MockMvcTester mvc, @Autowired StatementCounter counter) {
		this.mvc = mvc;
		this.counter = counter;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/ballerina-review/", "/reviews/", "/films/ballerina-2025/", "/archive/2025/",
			"/about/", "/about", "/nothing/", "/administration/", "/loginx/" })
	void noReadersPageLooksForASession(String path) {
		List<String> statements = this.counter.statementsOf(() -> {
			MvcTestResult result = this.mvc.get().uri(path).cookie(SESSION).exchange();
			assertThat(result.getResponse().getCookies()).isEmpty();
			assertThat(result.getResponse().getHeader("Set-Cookie")).isNull();
		});
		assertThat(statements).noneMatch((sql) -> sql.toLowerCase().contains("spring_session"))
			.noneMatch((sql) -> sql.contains("from account"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin/", "/admin", "/login", "/login/token" })
	void thePagesOfTheNewsroomDo(String path) {
		assertThat(this.counter.statementsOf(() -> this.mvc.get().uri(path).cookie(SESSION).exchange()))
			.anyMatch((sql) -> sql.toLowerCase().contains("from spring_session"));
	}

}
