package org.intertitle.account;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NextPageTests {

	@ParameterizedTest
	@ValueSource(strings = { "/admin/", "/admin/account", "/admin/films/12?said=saved", "/admin/films/?q=a%20b&c=d%2Fe",
			"/admin/films/?q=%C3%A9", "/admin/audit/?from=2026-01-01" })
	void aPageOfTheNewsroomIsTakenAsItIs(String asked) {
		assertThat(NextPage.of(asked)).isEqualTo(asked);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "//evil.example", "//evil.example/admin/", "///evil.example", "////evil.example",
			"/\\evil.example", "\\\\evil.example", "/\\/evil.example", "\\/evil.example", "https://evil.example/admin/",
			"http://evil.example", "https:evil.example", "https:/evil.example", "https:///evil.example",
			"HTTPS://evil.example/admin/", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript://%0aalert(1)",
			"data:text/html,x", "vbscript:x", "file:///etc/passwd", "mailto:a@example.org", "evil.example",
			"evil.example/admin/", "@evil.example", "/@evil.example", "/admin", "/adminevil", "/admin.evil.example/",
			"/admin@evil.example/", "admin/", "./admin/", "../admin/", "/../admin/", "/admin/..", "/admin/../",
			"/admin/../logout", "/admin/../../evil", "/admin/..;/logout", "/admin/%2e%2e/logout",
			"/admin/%2E%2E/logout", "/admin/.%2e/logout", "/admin//evil.example", "/admin/%2f/evil.example",
			"/admin/%2F%2Fevil.example", "/admin/%5cevil.example", "/admin/\\evil.example",
			"/admin/\r\nLocation: https://evil.example", "/admin/%0d%0aLocation:%20x", "/admin/%0a", "/admin/%00",
			"/admin/\t", "\t/admin/", " /admin/", "\n/admin/", "/admin/ ", "/admin/#//evil.example", "?next=/admin/",
			"#/admin/", "/", "/login", "/logout", "/login?next=//evil.example", "//localhost:8080/admin/",
			"http://localhost:8080/admin/", "/admin/%", "/admin/%zz", "/admin/<script>", "/%61dmin/", "/ADMIN/",
			"/admin/\u2028", "/admin/\u202eevil", "http:///admin/", "://evil.example", "///admin/",
			"/admin/;@evil.example/..", "https://admin/", "\u2044\u2044evil.example", "\uff0f\uff0fevil.example",
			"/\u0009/evil.example", "ftp://evil.example", "/admin/..%2flogout", "/admin/%252e%252e/..",
			"blob:https://evil.example", "//%65vil.example", "/%5c%5cevil" })
	void nothingElseIs(String asked) {
		assertThat(NextPage.of(asked)).isEqualTo("/admin/");
	}

}
